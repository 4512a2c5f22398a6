using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Digests;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Core.Build;

/// <summary>All that one build reads before it resolves anything.</summary>
internal sealed record BuildInputs
{
    /// <summary>The layers that count for everybody, lowest precedence first.</summary>
    public required IReadOnlyList<ConfigSource> Layers { get; init; }

    /// <summary>The layers of this developer alone, lowest precedence first.</summary>
    public required IReadOnlyList<ConfigSource> Local { get; init; }

    /// <summary>The overrides, lowest precedence first.</summary>
    public required IReadOnlyList<ConfigSource> Overrides { get; init; }

    /// <summary>The requirements.</summary>
    public required IReadOnlyList<ConfigSource> Requirements { get; init; }

    /// <summary>How the sources merge and compare.</summary>
    public required Semantics Semantics { get; init; }

    /// <summary>The controls.</summary>
    public required BuildSettings Settings { get; init; }

    /// <summary>The schema and the rules.</summary>
    public required SchemaAndRules SchemaAndRules { get; init; }

    /// <summary>The schema, of inputs that were read without an error.</summary>
    public Schema Schema => SchemaAndRules.Schema!;

    /// <summary>The rules, of inputs that were read without an error.</summary>
    public RuleSet Rules => SchemaAndRules.Rules!;

    /// <summary>Compares configs by key.</summary>
    public KeyComparer Comparer => new(Semantics, Rules.Redactor);

    /// <summary>What is known of the keys, of inputs that were read without an error: also where nobody says a rule.</summary>
    public KeyDefinition Root => Rules == RuleSet.None ? KeyDefinition.Root(Schema, null) : Rules.Root;

    /// <summary>Which drift passes.</summary>
    public DriftPolicies DriftPolicies => Settings.Policy.DriftOf(Rules);

    /// <summary>What the commands of messages repeat of the one that started the build.</summary>
    public required BuildCommand Command { get; init; }

    /// <summary>
    /// The loaded lock, with what an update of some of it takes over; <see langword="null"/> where none is named, and where an update
    /// may do without it.
    /// </summary>
    public LoadedLock? Lock { get; init; }

    /// <summary>The files beside the config that the lock has digests of.</summary>
    public required IReadOnlyList<DigestedContent> Attachments { get; init; }

    /// <summary>The key of digests; <see langword="null"/> where the build has none.</summary>
    public DigestKey? DigestKey { get; init; }

    /// <summary>Why an explanation goes without the lock; <see langword="null"/> where it does not.</summary>
    public Diagnostic? LockFault { get; init; }

    /// <summary>What digests are held against, with these values.</summary>
    public DigestSources DigestSources(IReadOnlyList<DigestedContent>? values) => new(DigestKey, Attachments, values);

    /// <summary>Reads the inputs, with a message for all that is wrong with them.</summary>
    public static BuildInputs Read(BuildContext context)
    {
        var (request, project, files, diagnostics) = (context.Request, context.Project, context.Files, context.Diagnostics);
        var semantics = SemanticsChoice.Of(request, project, diagnostics);
        var reader = new LayerReader(semantics, files, diagnostics, context.SharedLayers);
        var layers = reader.Read(request.Layers.Where(static layer => !layer.Local), "layer", SourceKind.Layer);
        var local = LocalLayers.Read(request, reader, semantics);
        var overrides = OverrideReader.Read(request.OverrideItems, request.Overrides, request.ProjectFile, semantics, diagnostics);
        var requirements = new LayerReader(Semantics.Toml, files, diagnostics, context.SharedLayers).Read(
            request.Requirements.Select(static file => file with { Optional = false, Local = false, Format = LayerFormats.Toml }),
            "requirements file", SourceKind.Requirement);
        var controls = Controls.Take([.. layers, .. overrides], semantics, diagnostics);

        // An explanation checks and writes no lock, so that none needs to be there, nor to be readable.
        var asked = request.Explain ? request with { Mode = string.Empty, Update = string.Empty, UpdateKeys = string.Empty } : request;
        var settings = BuildSettings.Combine(asked, controls, semantics, project, diagnostics);
        if (request.LayerLeftOut is { } leftOut) diagnostics.Add(ResolutionMessages.LayerLeftOut(project, leftOut.Name));
        var held = SchemaAndRules.Read(request, semantics, project, files, diagnostics);
        var command = StartedCommand.Of(request, held.Rules?.Root, semantics);
        var aboutLock = request.Explain ? new DiagnosticBag() : diagnostics;
        var loaded = settings.LoadPath is { } path ? ReadLock(path, settings, request, command, files, aboutLock) : null;
        return new BuildInputs
        {
            Semantics = semantics,
            Layers = layers,
            Local = local,
            Overrides = overrides,
            Requirements = requirements,
            Settings = settings,
            SchemaAndRules = held,
            Command = command,
            Lock = loaded,
            Attachments = AttachmentReader.Read(
                request.Attachments, Path.GetDirectoryName(request.ProjectFile)!, project, files, diagnostics),
            DigestKey = DigestKey.Of(request.DigestKey),
            LockFault = request.Explain && loaded is null ? aboutLock.FirstOrDefault() : null,
        };
    }

    private static LoadedLock? ReadLock(
        NamedFile path, BuildSettings settings, BuildRequest request, BuildCommand command, FileReader files, DiagnosticBag diagnostics)
    {
        // What a killed update left: a build that only reads the lock would never come to write beside it.
        if (!request.DesignTime) TemporaryFile.RemoveLeft(RealPath.Steps(path.Path).Last());
        if (settings.Policy.Mode == LockMode.Update) return LockReader.ReadForUpdate(path, files, command, diagnostics);
        if (LockReader.Read(path, files, command, diagnostics) is not { } loaded) return null;
        if (!settings.Policy.Accepts(loaded, request.Version) && settings.Update.Scope != UpdateScope.Version)
            diagnostics.Add(LockMessages.VersionMismatch(loaded.VersionPlace, loaded.Document.ConfigLockVersion, request.Version, command));
        return loaded;
    }
}
