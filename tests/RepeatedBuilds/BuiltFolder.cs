using System.Globalization;
using System.Text;
using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;

namespace ConfigLock.RepeatedBuilds;

/// <summary>
/// A folder with two versions of one config, <c>old.toml</c> and <c>new.toml</c>, between which builds switch. Both are long,
/// so that writing them takes a while.
/// </summary>
public sealed class BuiltFolder(string folder)
{
    private const int Keys = 400;

    /// <summary>The names of the two versions.</summary>
    public static IReadOnlyList<string> Versions { get; } = ["old", "new"];

    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>A path in it.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>The path of the lock that belongs to an id.</summary>
    public string LockOf(string id) => PathOf($"locks/{id}.config.lock.toml");

    /// <summary>Writes the schema and both versions.</summary>
    public void WriteSources()
    {
        File.WriteAllText(
            PathOf("config.schema.json"),
            "{ \"properties\": { \"version\": { \"type\": \"string\" } }, \"additionalProperties\": { \"type\": \"string\" } }");
        foreach (var version in Versions) File.WriteAllText(PathOf(version + ".toml"), Config(version));
    }

    /// <summary>A build that exports and reports.</summary>
    public BuildRequest Export(string id, string version) => new()
    {
        ProjectFile = PathOf(id + ".csproj"),
        Id = id,
        Version = "1.0.0",
        Today = "2026-11-26",
        Schema = Named("config.schema.json"),
        Layers = [new LayerFile(PathOf(version + ".toml"), version + ".toml", Optional: false)],
        ExportDirectory = Named("locks"),
        ReportDirectory = Named("reports"),
        IntermediateDirectory = PathOf("obj/" + id),
    };

    /// <summary>A build that brings the lock to a version.</summary>
    public BuildRequest Update(string id, string version) => Update(id, version, id);

    /// <summary>A build that brings the lock that belongs to another id to a version.</summary>
    public BuildRequest Update(string id, string version, string owner) =>
        Export(id, version) with { ExportDirectory = null, LoadPath = new NamedFile(LockOf(owner), LockOf(owner)), Update = "true" };

    /// <summary>A build that replays the lock, whatever version it is of.</summary>
    public BuildRequest Replay(string id) => Update(id, Versions[0]) with { Update = string.Empty };

    private NamedFile Named(string name) => new(PathOf(name), name);

    private static string Config(string version)
    {
        var text = new StringBuilder($"version = \"{version}\"\n");
        for (var i = 0; i < Keys; i++) text.Append(CultureInfo.InvariantCulture, $"key{i:0000} = \"{version} {new string('x', 60)}\"\n");
        return text.ToString();
    }
}
