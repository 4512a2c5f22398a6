using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Codex;

/// <summary>A config, and the lock that codex 0.147.0 exported for it.</summary>
/// <param name="Name">What the case is called.</param>
/// <param name="Config">The config.</param>
/// <param name="Expected">The keys of the real lock.</param>
internal sealed record CodexCase(string Name, string Config, SortedDictionary<string, string> Expected)
{
    public const string Folder = "codex-0.147";

    /// <summary>The case of a config that says nothing.</summary>
    public const string Empty = "empty";

    /// <summary>All cases, in ordinal order.</summary>
    public static List<CodexCase> All() =>
        [.. Directory.GetFiles(SharedData.Path(Folder + "/cases"), "*.toml").Order(StringComparer.Ordinal)
            .Select(static file => Read(Path.GetFileNameWithoutExtension(file)))];

    private static CodexCase Read(string name)
    {
        var file = SharedData.Path($"{Folder}/cases/{name}");
        var source = new Source(SourceKind.Other, name, null);
        var expected = (ConfigTable)JsonReader.Read(File.ReadAllText(file + ".expected.json"), source)!;
        return new CodexCase(name, File.ReadAllText(file + ".toml"), CountedKeys.Of((ConfigTable)expected["config"]!));
    }
}
