using ConfigLock.Core.Build;
using ConfigLock.Core.Drafting;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Initialization;

/// <summary>A schema that accepts a config, made of what the config comes to.</summary>
/// <param name="Text">The schema.</param>
/// <param name="Proposals">What it could say besides.</param>
internal sealed record FirstSchema(string Text, IReadOnlyList<DraftProposal> Proposals)
{
    /// <summary>The name of its file.</summary>
    public const string FileName = "config.schema.json";

    /// <summary>Makes it; a config that cannot be read ends the command with the engine's message.</summary>
    public static FirstSchema Of(string project, FoundConfig config)
    {
        using var folder = new ScratchFolder();
        var request = Request(project, config, folder.PathOf("resolved"));
        var result = ConfigLockBuild.Run(request);
        if (result.Diagnostics.HasErrors) throw ToolMessages.Unresolved($"{result.Diagnostics.First(static one => one.IsError)}");
        var semantics = SemanticsChoice.Of(request, default, new DiagnosticBag());
        var shape = SchemaDraft.ShapeOf(result.Locks.Select(static built => Config(built.Intermediate)), semantics);
        var secret = config.IsOfHost ? "\"x-configlock\": { \"external\": true }" : "\"writeOnly\": true";
        return new FirstSchema(SchemaDraft.Write(config.Title, shape), DraftProposal.For(shape, secret));
    }

    private static BuildRequest Request(string project, FoundConfig config, string directory) => new()
    {
        ProjectFile = project,
        Id = "config",
        Version = "0",
        Today = "2000-01-01",
        Environments = config.Environments,
        Semantics = config.IsOfHost ? "DotNet" : "Toml",
        HasHostDefaults = config.IsOfHost,
        Layers = [.. config.Layers.Select(name => new LayerFile(Path.Combine(config.Directory, name), name, Optional: true))],
        HasNoLock = true,
        IntermediateDirectory = directory,
    };

    private static ConfigTable Config(string path) =>
        LockFile.Read(path).Lock?.Document.Config ?? throw ToolMessages.NoFile(path);
}
