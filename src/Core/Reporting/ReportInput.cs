using ConfigLock.Core.Comparison;
using ConfigLock.Core.Explaining;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting;

/// <summary>What a report is made of: what a build was asked, and what it came to, however early it ended.</summary>
/// <param name="ProjectFile">The project file.</param>
/// <param name="Id">The reports' file name stem.</param>
/// <param name="Version">The running version.</param>
/// <param name="Directory">The directory of the reports.</param>
/// <param name="Semantics">When keys and values are the same.</param>
/// <param name="Environments">What each environment came to; one without a name where the project names none.</param>
internal sealed record ReportInput(
    string ProjectFile, string Id, string Version, NamedFile Directory, Semantics Semantics, IReadOnlyList<EnvironmentInput> Environments)
{
    /// <summary>Whether the build loads or exports a lock at that path, where no report may write or delete.</summary>
    public bool IsLockOfBuild(string path)
    {
        return Environments.Any(environment => Is(environment.LoadPath?.Path) || Is(environment.ExportPath));

        // A lock must be safe on any file system.
        bool Is(string? other) => other is not null && RealPath.MayBeSame(other, path);
    }
}

/// <summary>What a build came to in one environment.</summary>
internal sealed record EnvironmentInput
{
    /// <summary>The environment's name; empty where the project names none.</summary>
    public required string Name { get; init; }

    /// <summary>The lock's file name stem.</summary>
    public required string LockStem { get; init; }

    /// <summary>The layers that the project names.</summary>
    public required IReadOnlyList<LayerFile> DeclaredLayers { get; init; }

    /// <summary>The layers that could be read.</summary>
    public required IReadOnlyList<ConfigSource> Layers { get; init; }

    /// <summary>What the build does with the lock.</summary>
    public required LockMode Mode { get; init; }

    /// <summary>Whether something is wrong.</summary>
    public required bool HasErrors { get; init; }

    /// <summary>The lock to load, or <see langword="null"/>.</summary>
    public NamedFile? LoadPath { get; init; }

    /// <summary>The directory to export to, or <see langword="null"/>.</summary>
    public NamedFile? ExportDirectory { get; init; }

    /// <summary>The effective config; <see langword="null"/> where the sources do not resolve.</summary>
    public ConfigTable? Config { get; init; }

    /// <summary>What sources say of its keys; <see langword="null"/> where they do not resolve.</summary>
    public CandidateValues? Candidates { get; init; }

    /// <summary>What the gate said; <see langword="null"/> where the build ended before it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The ways to accept a drift.</summary>
    public IReadOnlyList<AcceptStep> Accept { get; init; } = [];

    /// <summary>The file that an export writes, or <see langword="null"/>.</summary>
    public string? ExportPath => ExportDirectory is null ? null : Path.Combine(ExportDirectory.Path, LockDocument.FileName(LockStem));
}
