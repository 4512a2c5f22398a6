using System.Text.Json;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Whoever clones the repository can make the package that was published, and find its sources.</summary>
public class CloneTests
{
    private const string Core = "src/Core/bin/Release/netstandard2.0/ConfigLock.Core.dll";

    // One test, since it is the packing that takes long.
    [Fact]
    public async Task Two_clones_pack_the_same_bytes_whose_sources_are_at_the_commit_and_one_without_a_remote_names_no_address()
    {
        using var first = new TemporaryDirectory("first");
        using var second = new TemporaryDirectory("second clone");
        var one = await Clone.OfWorkingTreeAsync(first.Path);
        var other = await one.AgainAsync(Path.Combine(second.Path, "deeper", "down"));
        await Task.WhenAll(one.RunAsync("pack", "src/Package"), other.RunAsync("pack", "src/Package"));

        var (left, right) = (one.Packed, other.Packed);
        Assert.Equal(left.Keys, right.Keys);
        Assert.All(left, file => Assert.True(file.Value.AsSpan().SequenceEqual(right[file.Key]), file.Key));

        var commit = await Git.ReadAsync(first.Path, "rev-parse", "HEAD");
        Assert.All(PackageFile.OwnAssemblies(left), file =>
        {
            using var link = JsonDocument.Parse(EmbeddedSymbols.Of(file.Value).SourceLink!);
            var address = Assert.Single(link.RootElement.GetProperty("documents").EnumerateObject());
            Assert.Equal(("/_/*", $"https://raw.githubusercontent.com/example/configlock/{commit}/*"), (address.Name, address.Value.GetString()));
        });

        await AssertNamesNoAddressWithoutRemoteAsync(one);
    }

    // In the clone that is there and restored already: a remote has no say in what is restored.
    private static async Task AssertNamesNoAddressWithoutRemoteAsync(Clone clone)
    {
        await clone.ForgetRemoteAsync();
        await clone.RunAsync("build", "src/Core", "-c", "Release", "-t:Rebuild", "--no-restore");

        var symbols = EmbeddedSymbols.Of(clone.Read(Core));
        Assert.Null(symbols.SourceLink);
        Assert.All(symbols.Documents, static document => Assert.StartsWith("/_/", document, StringComparison.Ordinal));
    }
}
