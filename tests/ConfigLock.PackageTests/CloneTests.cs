using System.Text.Json;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Whoever clones the repository can make the package that was published, and find its sources.</summary>
public sealed class CloneTests : IDisposable
{
    private const string Core = "src/Core/bin/Release/netstandard2.0/ConfigLock.Core.dll";

    private readonly TemporaryFolder _second = new("second clone");
    private Clone? _again;

    public void Dispose() => _second.Dispose();

    // One test, since it is the packing that takes long. In the short form no second clone is packed.
    [Fact]
    public async Task Two_clones_pack_the_same_bytes_whose_sources_are_at_the_commit_and_one_without_a_remote_names_no_address()
    {
        using var first = new TemporaryFolder("first");
        var one = await Clone.OfWorkingTreeAsync(first.Path, hasOwnServers: LongForm.IsOn);
        await Task.WhenAll(one.RunAsync("pack", "src/Package"), LongForm.IsOn ? PackAgainAsync(one) : Task.CompletedTask);

        var left = one.Packed;
        var commit = Git.Run(first.Path, "rev-parse", "HEAD");
        Assert.All(PackageFile.OwnAssemblies(left), file =>
        {
            using var link = JsonDocument.Parse(EmbeddedSymbols.Of(file.Value).SourceLink!);
            var address = Assert.Single(link.RootElement.GetProperty("documents").EnumerateObject());
            Assert.Equal(
                ("/_/*", $"https://raw.githubusercontent.com/example/configlock/{commit}/*"), (address.Name, address.Value.GetString()));
        });

        if (LongForm.IsOn) AssertSameBytes(left, _again!.Packed);
        await AssertNamesNoAddressWithoutRemoteAsync(one);
    }

    private async Task PackAgainAsync(Clone one)
    {
        _again = await one.AgainAsync(Path.Combine(_second.Path, "deeper", "down"));
        await _again.RunAsync("pack", "src/Package");
    }

    private static void AssertSameBytes(IReadOnlyDictionary<string, byte[]> left, IReadOnlyDictionary<string, byte[]> right)
    {
        Assert.Equal(left.Keys, right.Keys);
        Assert.All(left, file => Assert.True(file.Value.AsSpan().SequenceEqual(right[file.Key]), file.Key));
    }

    // In the clone that is there and restored already: a remote has no say in what is restored.
    private static async Task AssertNamesNoAddressWithoutRemoteAsync(Clone clone)
    {
        clone.ForgetRemote();
        await clone.RunAsync("build", "src/Core", "-c", "Release", "-t:Rebuild", "--no-restore");

        var symbols = EmbeddedSymbols.Of(clone.Read(Core));
        Assert.Null(symbols.SourceLink);
        Assert.All(symbols.Documents, static document => Assert.StartsWith("/_/", document, StringComparison.Ordinal));
    }
}
