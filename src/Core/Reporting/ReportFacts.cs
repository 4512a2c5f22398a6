using ConfigLock.Core.Comparison;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Commands;

namespace ConfigLock.Core.Reporting;

/// <summary>What a report is made of: what a build was asked, and what it has learnt by the time that it ends, however early.</summary>
internal sealed class ReportFacts
{
    /// <summary>The mode of a build that loads no lock.</summary>
    public const string ResolveMode = "resolve";

    /// <summary>The project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The lock's file name stem.</summary>
    public required string Id { get; init; }

    /// <summary>The running version.</summary>
    public required string Version { get; init; }

    /// <summary>The directory of the reports, if the user names one.</summary>
    public NamedFile? Directory { get; init; }

    /// <summary>The layers that the project names.</summary>
    public required IReadOnlyList<LayerFile> DeclaredLayers { get; init; }

    /// <summary>What the commands of messages repeat of the one that started the build.</summary>
    public BuildCommand Command { get; set; } = new();

    /// <summary>Whether this is a CI build, which rewrites no lock.</summary>
    public bool ContinuousIntegration { get; init; }

    /// <summary>The layers that could be read.</summary>
    public IReadOnlyList<ConfigSource> Layers { get; set; } = [];

    /// <summary>What the build does with the lock: <c>replay</c>, <c>verify</c>, <c>update</c> or <see cref="ResolveMode"/>.</summary>
    public string Mode { get; set; } = ResolveMode;

    /// <summary>The lock to load, or <see langword="null"/>.</summary>
    public NamedFile? LoadPath { get; set; }

    /// <summary>The directory to export to, or <see langword="null"/>.</summary>
    public NamedFile? ExportDirectory { get; set; }

    /// <summary>The loaded lock, if it drifted.</summary>
    public LoadedLock? Loaded { get; set; }

    /// <summary>How it drifted.</summary>
    public Drift? Drift { get; set; }

    /// <summary>The ways to accept that.</summary>
    public IReadOnlyList<AcceptStep> Accept { get; set; } = [];

    /// <summary>The file that an export writes, or <see langword="null"/>.</summary>
    public string? ExportPath => ExportDirectory is null ? null : Path.Combine(ExportDirectory.Path, LockDocument.FileName(Id));

    /// <summary>Whether the build loads or exports a lock at that path, where no report may write or delete.</summary>
    public bool IsLockOfBuild(string path)
    {
        return Is(LoadPath?.Path) || Is(ExportPath);

        // Without regard to case, since a lock must be safe on any file system.
        bool Is(string? other) => other is not null && RealPath.MayBeSame(other, path);
    }
}
