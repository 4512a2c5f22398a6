using ConfigLock.Core.Comparison;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;

namespace ConfigLock.Core.Reporting;

/// <summary>What a report is made of: what a build was asked, and what it came to, however early it ended.</summary>
internal sealed record ReportInput
{
    /// <summary>The project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The lock's file name stem.</summary>
    public required string Id { get; init; }

    /// <summary>The running version.</summary>
    public required string Version { get; init; }

    /// <summary>The directory of the reports.</summary>
    public required NamedFile Directory { get; init; }

    /// <summary>The layers that the project names.</summary>
    public required IReadOnlyList<LayerFile> DeclaredLayers { get; init; }

    /// <summary>The layers that could be read.</summary>
    public required IReadOnlyList<ConfigSource> Layers { get; init; }

    /// <summary>What the build does with the lock.</summary>
    public required LockMode Mode { get; init; }

    /// <summary>The lock to load, or <see langword="null"/>.</summary>
    public NamedFile? LoadPath { get; init; }

    /// <summary>The directory to export to, or <see langword="null"/>.</summary>
    public NamedFile? ExportDirectory { get; init; }

    /// <summary>What the gate said; <see langword="null"/> where the build ended before it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The ways to accept a drift.</summary>
    public IReadOnlyList<AcceptStep> Accept { get; init; } = [];

    /// <summary>The file that an export writes, or <see langword="null"/>.</summary>
    public string? ExportPath => ExportDirectory is null ? null : Path.Combine(ExportDirectory.Path, LockDocument.FileName(Id));

    /// <summary>Whether the build loads or exports a lock at that path, where no report may write or delete.</summary>
    public bool IsLockOfBuild(string path)
    {
        return Is(LoadPath?.Path) || Is(ExportPath);

        // A lock must be safe on any file system.
        bool Is(string? other) => other is not null && RealPath.MayBeSame(other, path);
    }
}
