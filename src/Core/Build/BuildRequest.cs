using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>All that one build of one project says to ConfigLock. Paths are absolute.</summary>
public sealed record BuildRequest
{
    /// <summary>The project file: the place of messages about properties and items.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>What is to be said of the project's own text, which the engine does not know.</summary>
    public IReadOnlyList<Diagnostic> Messages { get; init; } = [];

    /// <summary>The file name stem of the project's lock and reports.</summary>
    public required string Id { get; init; }

    /// <summary>The environments that the project names, each with a lock of its own.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>The text of <c>ConfigLockDefaultEnvironment</c>; empty where it is not set.</summary>
    public string DefaultEnvironment { get; init; } = string.Empty;

    /// <summary>The environment that this is a request for, once the project's is narrowed to each.</summary>
    internal BuildEnvironment Environment { get; init; } = BuildEnvironment.None;

    /// <summary>The file name stem of the lock, and of all that belongs to it.</summary>
    internal string LockStem => Environment.InFileNames is { Length: > 0 } name ? Id + "." + name : Id;

    /// <summary>The running version, which goes into the lock as <c>configlock_version</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The text of <c>ConfigLockToday</c>, or the day itself: the engine asks no clock.</summary>
    public required string Today { get; init; }

    /// <summary>The JSON Schema of the config, or <see langword="null"/>.</summary>
    public NamedFile? Schema { get; init; }

    /// <summary>Local copies of schemas that a <c>$ref</c> names.</summary>
    public IReadOnlyList<SchemaReferenceFile> SchemaReferences { get; init; } = [];

    /// <summary>Lock rules outside the schema, or <see langword="null"/>.</summary>
    public NamedFile? Rules { get; init; }

    /// <summary>Files of exact values that no layer or override may change.</summary>
    public IReadOnlyList<LayerFile> Requirements { get; init; } = [];

    /// <summary>Files beside the config that the lock has digests of.</summary>
    public IReadOnlyList<NamedFile> Attachments { get; init; } = [];

    /// <summary>The key of digests that say nothing to those who do not have it; empty where the build has none.</summary>
    public string DigestKey { get; init; } = string.Empty;

    /// <summary>The model catalog, if a property names one.</summary>
    public NamedFile? ModelCatalog { get; init; }

    /// <summary>The profile that a property chooses; empty where it is not set.</summary>
    public string Profile { get; init; } = string.Empty;

    /// <summary>The layers, lowest precedence first.</summary>
    public IReadOnlyList<LayerFile> Layers { get; init; } = [];

    /// <summary>The text of <c>ConfigLockSemantics</c>; empty for the default.</summary>
    public string Semantics { get; init; } = string.Empty;

    /// <summary>Whether the layers are what a .NET host reads by itself.</summary>
    public bool HasHostDefaults { get; init; }

    /// <summary>The text of <c>ConfigLockConfigurationVersion</c>; empty for the newest.</summary>
    public string ConfigurationVersion { get; init; } = string.Empty;

    /// <summary>A <c>config.toml</c> beside the project that the declared layers leave out, or <see langword="null"/>.</summary>
    public NamedFile? LayerLeftOut { get; init; }

    /// <summary>The text of the <c>ConfigLockOverrides</c> property.</summary>
    public string Overrides { get; init; } = string.Empty;

    /// <summary>The <c>ConfigLockOverride</c> items.</summary>
    public IReadOnlyList<OverrideItem> OverrideItems { get; init; } = [];

    /// <summary>The lock to replay or verify, if a property names one.</summary>
    public NamedFile? LoadPath { get; init; }

    /// <summary>Whether the project says that it has no lock on purpose, whatever a layer says.</summary>
    public bool HasNoLock { get; init; }

    /// <summary>The directory to export to, if a property names one.</summary>
    public NamedFile? ExportDirectory { get; init; }

    /// <summary>The directory that reports are written to, or <see langword="null"/> for no reports.</summary>
    public NamedFile? ReportDirectory { get; init; }

    /// <summary>The file of the job summary that a build server offers; empty where there is none.</summary>
    public string JobSummary { get; init; } = string.Empty;

    /// <summary>The text of <c>ConfigLockMode</c>; empty for the default.</summary>
    public string Mode { get; init; } = string.Empty;

    /// <summary>The text of <c>ConfigLockAllowVersionMismatch</c>; empty where it is not set.</summary>
    public string AllowVersionMismatch { get; init; } = string.Empty;

    /// <summary>The text of <c>ConfigLockSaveFieldsResolvedFromModelCatalog</c>; empty where it is not set.</summary>
    public string SaveCatalogFields { get; init; } = string.Empty;

    /// <summary>
    /// The properties that are set, that only the build's targets read, and that can be <c>true</c> or <c>false</c>, each with its text.
    /// MSBuild does not trim what it compares, so blanks count.
    /// </summary>
    public IReadOnlyList<(string Property, string Text)> Switches { get; init; } = [];

    /// <summary>The text of <c>ConfigLockUpdate</c>; empty where it is not set.</summary>
    public string Update { get; init; } = string.Empty;

    /// <summary>The text of <c>ConfigLockUnknownKeys</c>; empty where it is not set.</summary>
    public string UnknownKeys { get; init; } = string.Empty;

    /// <summary>The text of <c>ConfigLockUpdateKeys</c>; empty where it is not set.</summary>
    public string UpdateKeys { get; init; } = string.Empty;

    /// <summary>
    /// Takes what an update holds until the whole build of all projects ends, to dispose of it then;
    /// <see langword="null"/> where this build is all there is.
    /// </summary>
    public Action<IDisposable>? KeepUntilAllIsBuilt { get; init; }

    /// <summary>Whether this is a CI build, in which no lock may be updated.</summary>
    public bool ContinuousIntegration { get; init; }

    /// <summary>The target framework; empty where the project has only one.</summary>
    public string Framework { get; init; } = string.Empty;

    /// <summary>The directory that the build was started in; empty where nothing is known of it.</summary>
    public string StartDirectory { get; init; } = string.Empty;

    /// <summary>The properties that the build was given from outside the project, such as those of its command line.</summary>
    public IReadOnlyDictionary<string, string> GlobalProperties { get; init; } = new Dictionary<string, string>();

    /// <summary>The user's home; empty to ask the system.</summary>
    public string HomeDirectory { get; init; } = string.Empty;

    /// <summary>The folder for temporary files; empty to ask the system.</summary>
    public string TemporaryDirectory { get; init; } = string.Empty;

    /// <summary>The directory under <c>obj/</c> that holds this build's lock for the compiler.</summary>
    public required string IntermediateDirectory { get; init; }

    /// <summary>Whether to leave copies of what the build read, without its secrets, for a binary log.</summary>
    public bool CopySources { get; init; }

    /// <summary>Whether to say where each value comes from, instead of checking and writing locks.</summary>
    public bool Explain { get; init; }

    /// <summary>
    /// Whether an editor asks only for what the compiler needs: nothing is written outside
    /// <see cref="IntermediateDirectory"/>, no report either.
    /// </summary>
    public bool DesignTime { get; init; }
}
