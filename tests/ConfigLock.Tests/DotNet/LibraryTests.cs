using System.Text;
using CsCheck;
using Xunit.Abstractions;

namespace ConfigLock.Tests.DotNet;

/// <summary>What a lock says is what <c>Microsoft.Extensions.Configuration</c> answers, in each of its versions.</summary>
public sealed class LibraryTests(ITestOutputHelper output)
{
    private const int Cases = 1000;
    private const int DamagedCases = 300;

    public static TheoryData<int> Versions => [.. ConfigurationLibrary.All.Select(static library => library.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Random_layers_come_to_what_the_library_reads(int version) => ForAll(RandomStack.Any, Cases, version, leastShare: 0.4);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Damaged_layers_are_refused_where_the_library_refuses_them(int version) =>
        ForAll(RandomStack.Damaged, DamagedCases, version, leastShare: 0.05);

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_library_is_that_version_and_takes_nothing_of_its_family_from_elsewhere(int version)
    {
        var library = Library(version);
        var files = library.Files;
        Assert.Contains(files, file => file.Contains($"/microsoft.extensions.configuration.json/{library}/", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Contains($"/{version}.0.", file, StringComparison.Ordinal));
    }

    // As docs/dotnet-configuration.md says.
    [Theory]
    [MemberData(nameof(Versions))]
    public void What_is_not_UTF8_is_an_error_though_the_library_reads_it(int version)
    {
        byte[] wide = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{ }")];
        var narrow = Encoding.Latin1.GetBytes("{\n\"\u00e9\": 1 }");
        foreach (var (bytes, place) in new[] { (wide, "layer.json(1,1)"), (narrow, "layer.json(2,2)") })
        {
            using var project = new TemporaryProject(inMemory: true);
            File.WriteAllBytes(project.PathOf("layer.json"), bytes);
            var request = project.ExportRequest() with { HasHostDefaults = true, Layers = [project.Layer("layer.json")] };
            Assert.Equal(place, TemporaryProject.Fails(request with { Semantics = "DotNet" }, "CFGLOCK206").Place.ToString());
            Assert.Null(Library(version).Read(project.PathOf("."), ["layer.json"], new Dictionary<string, string?>()).Failure);
        }
    }

    private void ForAll(Gen<RandomStack> stacks, int cases, int version, double leastShare)
    {
        var library = Library(version);
        var counts = new Dictionary<StackResult, int>();
        RandomRun.ForAll(stacks, cases, stack =>
        {
            using var check = new StackCheck(library, stack);
            var result = check.Result();
            counts[result] = counts.GetValueOrDefault(result) + 1;
        });
        var said = string.Join(", ", counts.Select(static pair => $"{pair.Key}: {pair.Value}"));
        output.WriteLine(said);
        Assert.True(counts.GetValueOrDefault(StackResult.Locked) >= counts.Values.Sum() * leastShare, said);
    }

    private static ConfigurationLibrary Library(int version) =>
        ConfigurationLibrary.All.Single(library => library.Version == version);
}
