using ConfigLock.Core.Build;
using ConfigLock.Model.Values;
using CsCheck;

namespace ConfigLock.Tests.DotNet;

/// <summary>What a lock says is what <c>Microsoft.Extensions.Configuration</c> answers, in each of its versions.</summary>
public class LibraryTests
{
    private const string Twice = "CFGLOCK230";
    private const string Beside = "CFGLOCK232";

    [Fact]
    public void Random_layers_come_to_what_the_library_reads() => RandomJson.Layers.Sample(static layers =>
    {
        foreach (var library in ConfigurationLibrary.All) Check(library, layers);
    });

    private static void Check(ConfigurationLibrary library, string[] layers)
    {
        using var project = new TemporaryProject(inMemory: true);
        var files = layers.Select((text, at) =>
        {
            var name = FormattableString.Invariant($"layer{at}.json");
            project.Write(name, text);
            return project.Layer(name);
        }).ToList();
        var errors = ConfigLockBuild.Run(project.ExportRequest() with
        {
            Layers = files,
            Semantics = "DotNet",
            ConfigurationVersion = FormattableString.Invariant($"{library.Version}"),
        }).Diagnostics.Where(static diagnostic => diagnostic.IsError).ToList();
        var read = library.Read(layers, new Dictionary<string, string?>());
        var shown = $"{library}: {string.Join("  +  ", layers)}\n{string.Join("\n", errors)}";

        if (read is null)
        {
            Assert.True(errors.Exists(static error => error.Code == Twice), shown);
        }
        else if (errors.Count > 0)
        {
            Assert.True(errors.TrueForAll(static error => error.Code == Beside) && HasValueBesideKeys(library, layers, read), shown);
        }
        else
        {
            var locked = FlatLock.Of((ConfigTable)Toml.Table(project.Read(TemporaryProject.LockFile))["config"]!, library.Version);
            foreach (var key in Undecided(read)) locked.Remove(key);
            Assert.True(Text(Counted(read)) == Text(locked), $"{shown}\n{Text(Counted(read))}\n{Text(locked)}");
        }
    }

    // An empty text that null or [] leaves at a key that has children is no value; nor is a key without a value.
    private static Dictionary<string, string> Counted(Dictionary<string, string?> read) => read
        .Where(pair => pair.Value is not null && !(pair.Value.Length == 0 && HasKeysBelow(read, pair.Key)))
        .ToDictionary(static pair => pair.Key, static pair => pair.Value!, StringComparer.OrdinalIgnoreCase);

    // Below it are only keys without a value, and whether somebody wrote the empty text or null left it nobody can tell.
    private static List<string> Undecided(Dictionary<string, string?> read) =>
        [.. read.Keys.Where(key => read[key]?.Length == 0 && HasKeysBelow(read, key) && !HasValueBelow(read, key))];

    // In one file they are refused also where a higher layer clears the value.
    private static bool HasValueBesideKeys(ConfigurationLibrary library, string[] layers, Dictionary<string, string?> read) =>
        HasValueBesideKeys(read) || layers.Any(layer => HasValueBesideKeys(library.Read([layer], new Dictionary<string, string?>())!));

    private static bool HasValueBesideKeys(Dictionary<string, string?> read) =>
        read.Any(pair => pair.Value is not null && HasKeysBelow(read, pair.Key));

    private static bool HasKeysBelow(Dictionary<string, string?> read, string key) =>
        read.Keys.Any(other => other.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    private static bool HasValueBelow(Dictionary<string, string?> read, string key) =>
        read.Any(other => other.Value is not null && other.Key.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    private static string Text(Dictionary<string, string> pairs) => string.Join(
        " | ",
        pairs.OrderBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(static pair => $"{pair.Key.ToUpperInvariant()}={pair.Value}"));
}
