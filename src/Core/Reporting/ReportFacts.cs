using ConfigLock.Core.Build;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;

namespace ConfigLock.Core.Reporting;

/// <summary>What a build has learnt by the time that it ends, however early.</summary>
internal sealed class ReportFacts
{
    /// <summary>The build's controls.</summary>
    public BuildSettings? Settings { get; set; }

    /// <summary>The layers that could be read.</summary>
    public IReadOnlyList<ConfigSource> Layers { get; set; } = [];

    /// <summary>The loaded lock, if it drifted.</summary>
    public LoadedLock? Loaded { get; set; }

    /// <summary>How it drifted.</summary>
    public Drift? Drift { get; set; }

    /// <summary>The ways to accept that.</summary>
    public IReadOnlyList<AcceptStep> Accept { get; set; } = [];

    /// <summary>Whether the build loads or exports a lock at that path, where no report may write or delete.</summary>
    public bool IsLockOfBuild(string path, string id)
    {
        return Is(Settings?.LoadPath?.Path)
            || Is(Settings?.ExportDirectory is { } exported ? Path.Combine(exported.Path, LockDocument.FileName(id)) : null);

        bool Is(string? other) => other is not null && string.Equals(Path.GetFullPath(other), Path.GetFullPath(path), StringComparison.OrdinalIgnoreCase);
    }
}
