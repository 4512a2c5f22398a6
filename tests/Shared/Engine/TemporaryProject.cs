using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tests.Shared;

/// <summary>A folder with a project's files, and builds of it through the engine alone.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public const string SchemaFile = "config.schema.json";
    public const string LayerFile = "config.toml";
    public const string RulesFile = "configlock.rules.toml";
    public const string LockFile = "locks/App.config.lock.toml";

    private readonly TemporaryFolder _folder;
    private readonly List<string> _layers = [LayerFile];

    public TemporaryProject(string? schema = null, string? layer = null, bool inMemory = false)
    {
        _folder = new TemporaryFolder(inMemory: inMemory);
        if (schema is not null) Write(SchemaFile, schema);
        if (layer is not null) Write(LayerFile, layer);
    }

    public string PathOf(string name) => _folder.PathOf(name);

    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Makes these texts the layers of the project, the lowest first.</summary>
    public TemporaryProject Layers(params string[] texts)
    {
        _layers.Clear();
        foreach (var text in texts)
        {
            _layers.Add(FormattableString.Invariant($"layer{_layers.Count + 1}.toml"));
            Write(_layers[^1], text);
        }

        return this;
    }

    public string Read(string name) => _folder.Read(name);

    public bool Exists(string name) => _folder.Exists(name);

    public NamedFile Named(string name) => new(PathOf(name), name);

    /// <summary>The request of a plain build: the schema, the rules and the layers where they are there.</summary>
    public BuildRequest Request() => new()
    {
        ProjectFile = PathOf("App.csproj"),
        Id = "App",
        Version = "1.0.0",
        Today = "2026-11-26",
        Schema = Exists(SchemaFile) ? Named(SchemaFile) : null,
        Rules = Exists(RulesFile) ? Named(RulesFile) : null,
        Layers = [.. _layers.Where(Exists).Select(name => Layer(name))],
        IntermediateDirectory = PathOf("obj/configlock"),
    };

    public BuildRequest ExportRequest() => Request() with { ExportDirectory = Named("locks") };

    public BuildRequest ReplayRequest() => Request() with { LoadPath = Named(LockFile) };

    public BuildRequest VerifyRequest() => ReplayRequest() with { Mode = "Verify" };

    public LayerFile Layer(string name, bool optional = false) => new(PathOf(name), name, optional);

    /// <summary>Builds with an export, which must pass, and gives the text of the lock.</summary>
    public string Export(Func<BuildRequest, BuildRequest>? change = null, string file = LockFile)
    {
        Passes((change ?? (static request => request))(ExportRequest()));
        return Read(file);
    }

    public static BuildResult Passes(BuildRequest request)
    {
        var result = ConfigLockBuild.Run(request);
        Assert.Empty(Said(result).Select(static diagnostic => diagnostic.ToString()));
        return result;
    }

    /// <summary>Builds, which must say nothing but perhaps that edits of the live sources have no effect.</summary>
    public static BuildResult Replays(BuildRequest request)
    {
        var result = ConfigLockBuild.Run(request);
        Assert.Empty(
            Said(result).Where(static diagnostic => diagnostic.Code != "CFGLOCK309").Select(static diagnostic => diagnostic.ToString()));
        return result;
    }

    /// <summary>Builds, which must give exactly one message, a warning, and gives that.</summary>
    public static Diagnostic Warns(BuildRequest request, string code)
    {
        var result = ConfigLockBuild.Run(request);
        var diagnostic = Assert.Single(Said(result));
        Assert.Equal(code, diagnostic.Code);
        Assert.False(diagnostic.IsError);
        Assert.NotNull(result.LockFile);
        return diagnostic;
    }

    /// <summary>Builds, which must give exactly one message, and gives that.</summary>
    public static Diagnostic Fails(BuildRequest request, string code)
    {
        var result = ConfigLockBuild.Run(request);
        var diagnostic = Assert.Single(Said(result));
        Assert.Equal(code, diagnostic.Code);
        Assert.True(diagnostic.IsError);
        Assert.Null(result.LockFile);
        return diagnostic;
    }

    /// <summary>The errors and warnings of a build.</summary>
    public static IEnumerable<Diagnostic> Said(BuildResult result) =>
        result.Diagnostics.Where(static diagnostic => diagnostic.Descriptor.Severity != Severity.Information);

    public void Dispose() => _folder.Dispose();
}
