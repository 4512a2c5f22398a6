using System.Reflection;
using System.Runtime.CompilerServices;
using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Model.Provenance;
using ConfigLock.Tasks.Inputs;
using ConfigLock.Tasks.Names;
using Microsoft.Build.Framework;

namespace ConfigLock.Tasks;

/// <summary>Resolves the effective config of one project and checks it against the lock, if it has one.</summary>
/// <remarks>
/// Paths are items, because the full path of an item is right also where the current directory is not the project's.
/// Flags are text, because the engine explains a bad one better than MSBuild does.
/// </remarks>
[MSBuildMultiThreadableTask]
public sealed class ResolveConfig : Microsoft.Build.Utilities.Task
{
    /// <summary>The project that is built.</summary>
    [Required]
    public ITaskItem ProjectFile { get; set; } = null!;

    /// <summary>The files in which the project may be spoken of: its own, and those that MSBuild finds by their names.</summary>
    public ITaskItem[] ProjectFiles { get; set; } = [];

    /// <summary>The lock's file name stem.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>The environments, each with a lock of its own.</summary>
    public ITaskItem[] Environments { get; set; } = [];

    /// <summary>The text of <c>ConfigLockDefaultEnvironment</c>.</summary>
    public string DefaultEnvironment { get; set; } = string.Empty;

    /// <summary>The JSON Schema of the config.</summary>
    public ITaskItem? Schema { get; set; }

    /// <summary>Local copies of schemas, each with an optional <c>Uri</c>.</summary>
    public ITaskItem[] SchemaReferences { get; set; } = [];

    /// <summary>Lock rules outside the schema.</summary>
    public ITaskItem? Rules { get; set; }

    /// <summary>Files of exact values that no layer or override may change, each with an optional <c>Environment</c>.</summary>
    public ITaskItem[] Requirements { get; set; } = [];

    /// <summary>Files beside the config that the lock has digests of.</summary>
    public ITaskItem[] Attachments { get; set; } = [];

    /// <summary>The model catalog.</summary>
    public ITaskItem? ModelCatalog { get; set; }

    /// <summary>Whether fields that the model catalog resolves are saved.</summary>
    public string SaveFieldsResolvedFromModelCatalog { get; set; } = string.Empty;

    /// <summary>The profile to apply.</summary>
    public string Profile { get; set; } = string.Empty;

    /// <summary>
    /// The layers, lowest precedence first, each with an optional <c>Name</c>, <c>Optional</c>, <c>Local</c>, <c>Format</c> and
    /// <c>Environment</c>.
    /// </summary>
    public ITaskItem[] Layers { get; set; } = [];

    /// <summary>The text of <c>ConfigLockSemantics</c>.</summary>
    public string Semantics { get; set; } = string.Empty;

    /// <summary>The text of <c>ConfigLockHostDefaults</c>.</summary>
    public string HostDefaults { get; set; } = string.Empty;

    /// <summary>The text of <c>ConfigLockConfigurationVersion</c>.</summary>
    public string ConfigurationVersion { get; set; } = string.Empty;

    /// <summary>A <c>config.toml</c> beside the project that the layers leave out.</summary>
    public ITaskItem? LayerLeftOut { get; set; }

    /// <summary>Overrides as one text.</summary>
    public string Overrides { get; set; } = string.Empty;

    /// <summary>
    /// Overrides as items: the dotted key, its <c>Value</c>, and perhaps the <c>Environment</c> in which alone it counts.
    /// </summary>
    public ITaskItem[] OverrideItems { get; set; } = [];

    /// <summary>The lock to replay or verify.</summary>
    public ITaskItem? LoadPath { get; set; }

    /// <summary>Whether the project says that it has no lock on purpose.</summary>
    public string HasNoLock { get; set; } = string.Empty;

    /// <summary>Where to write the lock for the user.</summary>
    public ITaskItem? ExportDirectory { get; set; }

    /// <summary>Where to write reports.</summary>
    public ITaskItem? ReportDirectory { get; set; }

    /// <summary>The file that GitHub shows as the summary of a job.</summary>
    public string JobSummary { get; set; } = string.Empty;

    /// <summary>Whether this runs under Azure Pipelines.</summary>
    public string AzurePipelines { get; set; } = string.Empty;

    /// <summary><c>Replay</c> or <c>Verify</c>.</summary>
    public string Mode { get; set; } = string.Empty;

    /// <summary>Whether another <c>configlock_version</c> in the lock is tolerated.</summary>
    public string AllowVersionMismatch { get; set; } = string.Empty;

    /// <summary>Whether to rewrite the loaded lock from the live sources where they differ, or its version alone: <c>Version</c>.</summary>
    public string Update { get; set; } = string.Empty;

    /// <summary>What becomes of keys that the schema does not know: <c>Error</c> (or empty), <c>Warn</c> or <c>Ignore</c>.</summary>
    public string UnknownKeys { get; set; } = string.Empty;

    /// <summary>The only keys that an update takes over.</summary>
    public string UpdateKeys { get; set; } = string.Empty;

    /// <summary>The day by which rules end, as <c>YYYY-MM-DD</c>.</summary>
    public string Today { get; set; } = string.Empty;

    /// <summary>Whether this is a CI build, in which no lock may be updated: <c>true</c>, or anything else for no.</summary>
    public string ContinuousIntegration { get; set; } = string.Empty;

    /// <summary>The target framework, in a project with several.</summary>
    public string Framework { get; set; } = string.Empty;

    /// <summary>Where the build was started: messages recommend commands to run there.</summary>
    public ITaskItem? StartDirectory { get; set; }

    /// <summary>The user's home, which no lock should name; empty where the environment does not say it.</summary>
    public string HomeDirectory { get; set; } = string.Empty;

    /// <summary>The folder for temporary files, which no lock should name either; empty where the environment does not say it.</summary>
    public string TemporaryDirectory { get; set; } = string.Empty;

    /// <summary>Whether to leave copies of what the build read, without its secrets, for a binary log.</summary>
    public string CopySources { get; set; } = string.Empty;

    /// <summary>The text of <c>ConfigLockStamp</c>, which only the targets act on, as on the next three.</summary>
    public string Stamp { get; set; } = string.Empty;

    /// <summary>The text of <c>ConfigLockTypes</c>.</summary>
    public string Types { get; set; } = string.Empty;

    /// <summary>The text of <c>ConfigLockEmbed</c>.</summary>
    public string Embed { get; set; } = string.Empty;

    /// <summary>The text of <c>ConfigLockCopyToOutput</c>.</summary>
    public string CopyToOutput { get; set; } = string.Empty;

    /// <summary>The text of <c>ConfigLockEnabled</c>.</summary>
    public string Enabled { get; set; } = string.Empty;

    /// <summary>Whether to say where each value comes from, instead of checking and writing locks.</summary>
    public string Explain { get; set; } = string.Empty;

    /// <summary>Where to write the lock for the compiler.</summary>
    [Required]
    public ITaskItem IntermediateDirectory { get; set; } = null!;

    /// <summary>Where to keep what an unchanged build is recognised by.</summary>
    [Required]
    public ITaskItem StateFile { get; set; } = null!;

    /// <summary>What the project says about all this, as one text to recognise it by.</summary>
    public string Declared { get; set; } = string.Empty;

    /// <summary>Whether an editor builds only to learn what the compiler would see: <c>true</c> turns errors into warnings.</summary>
    public string DesignTime { get; set; } = string.Empty;

    /// <summary>The locks that were written for the user, each with its <c>Environment</c>.</summary>
    [Output]
    public ITaskItem[] LockFiles { get; private set; } = [];

    /// <summary>The locks that were written for the compiler.</summary>
    [Output]
    public ITaskItem[] IntermediateLocks { get; private set; } = [];

    /// <summary>The files that shaped the result; one that is not there did so by that.</summary>
    [Output]
    public ITaskItem[] FilesRead { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var log = new DiagnosticLog(Log, ProjectFile.ItemSpec, InputItems.IsTrue(DesignTime));
        try
        {
            Resolve(log);
        }
#pragma warning disable CA1031 // The border to MSBuild: beyond it an exception is an MSB4018 that tells the user nothing.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.WriteInternalError(exception);
        }

        return !Log.HasLoggedErrors;
    }

    // Not inlined, so that an engine that fails to load fails inside the try block.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Resolve(DiagnosticLog log)
    {
        var names = JudgeNames();
        var request = Request() with { Messages = names.Found };
        var result = ConfigLockBuild.Run(request);
        foreach (var diagnostic in result.Diagnostics.Concat(result.Notices)) log.Write(diagnostic);
        if (result.Diff is { } diff) log.WriteText(diff);
        if (result.Explanation is { } explanation) log.WriteText($"# {ProjectName.Of(request)}\n{explanation}");
        if (result.SummaryFile is { } summary && InputItems.IsTrue(AzurePipelines)) log.AnnounceSummary(summary);
        KeptLock[] locks =
            [.. result.Locks.Select(static one =>
                new KeptLock(one.Environment, one.IsDefault, one.EmbeddedName, one.File, one.Intermediate))];
        LockFiles = OutputItems.Files(locks);
        IntermediateLocks = OutputItems.CompilerFiles(locks);
        FilesRead =
            [.. result.FilesRead.Where(static file => !Directory.Exists(file.Path)).Select(static file => OutputItems.File(file.Path)!)];
        Remember(result with { FilesRead = [.. result.FilesRead, .. names.FilesRead] }, locks, log.IsQuiet);
    }

    private NameMessages JudgeNames()
    {
        var messages = new NameMessages();
        var project = Place.Whole(InputItems.Project(ProjectFile));
        messages.GlobalProperties(BuildEngine, project);
        messages.ProjectFiles(ProjectFiles);
        messages.ItemMetadata(Layers, "ConfigLockLayer", project);
        messages.ItemMetadata(OverrideItems, "ConfigLockOverride", project);
        messages.ItemMetadata(Requirements, "ConfigLockRequirements", project);
        messages.ItemMetadata(SchemaReferences, "ConfigLockSchemaReference", project);
        return messages;
    }

    // A design-time build exports nothing, so the next real build must run whatever this one found.
    private void Remember(BuildResult result, KeptLock[] locks, bool isQuiet)
    {
        if (InputItems.IsTrue(DesignTime) || InputItems.IsTrue(Explain)) return;
        var state = new BuildState(InputItems.FullPath(StateFile));
        if (isQuiet) state.Keep(result, locks, Declared + DigestKeyVariable.Fingerprint(), Today);
        else state.Forget();
    }

    private List<(string Property, string Text)> Switches()
    {
        List<(string Property, string Text)> all =
        [
            ("ConfigLockStamp", Stamp), ("ConfigLockEmbed", Embed), ("ConfigLockCopyToOutput", CopyToOutput),
            ("ConfigLockTypes", Types), ("ConfigLockHostDefaults", HostDefaults), ("ConfigLockEnabled", Enabled),
        ];
        return all.FindAll(static one => one.Text.Length > 0);
    }

    private BuildRequest Request()
    {
        var items = new InputItems(ProjectFile);
        return new BuildRequest
        {
            ProjectFile = InputItems.FullPath(ProjectFile),
            Id = Id,
            Environments = [.. Environments.Select(static item => item.ItemSpec)],
            DefaultEnvironment = DefaultEnvironment,
            Version = typeof(ResolveConfig).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            Schema = items.File(Schema),
            SchemaReferences = [.. SchemaReferences.Select(items.SchemaReference)],
            Rules = items.File(Rules),
            Requirements = [.. Requirements.Select(items.Layer)],
            Attachments = [.. Attachments.Select(items.File).OfType<NamedFile>()],
            DigestKey = DigestKeyVariable.Read(),
            ModelCatalog = items.File(ModelCatalog),
            SaveCatalogFields = SaveFieldsResolvedFromModelCatalog,
            Profile = Profile,
            Layers = [.. Layers.Select(items.Layer)],
            Semantics = Semantics,
            HasHostDefaults = InputItems.IsTrue(HostDefaults),
            ConfigurationVersion = ConfigurationVersion,
            LayerLeftOut = items.File(LayerLeftOut),
            Overrides = Overrides,
            OverrideItems = [.. OverrideItems.Select(InputItems.Override)],
            LoadPath = items.File(LoadPath),
            HasNoLock = InputItems.IsTrue(HasNoLock),
            ExportDirectory = items.File(ExportDirectory),
            ReportDirectory = items.File(ReportDirectory),
            JobSummary = JobSummary,
            Mode = Mode,
            AllowVersionMismatch = AllowVersionMismatch,
            UnknownKeys = UnknownKeys,
            Switches = Switches(),
            Update = Update,
            UpdateKeys = UpdateKeys,
            KeepUntilAllIsBuilt =
                held => BuildEngine4.RegisterTaskObject(held, held, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false),
            Today = Today,
            ContinuousIntegration = InputItems.IsTrue(ContinuousIntegration),
            Framework = Framework,
            StartDirectory = StartDirectory is null ? string.Empty : InputItems.FullPath(StartDirectory),
            GlobalProperties = GivenProperties.Of(BuildEngine),
            HomeDirectory = HomeDirectory,
            TemporaryDirectory = TemporaryDirectory,
            CopySources = InputItems.IsTrue(CopySources),
            Explain = InputItems.IsTrue(Explain),
            IntermediateDirectory = InputItems.FullPath(IntermediateDirectory),
            DesignTime = InputItems.IsTrue(DesignTime),
        };
    }
}
