using ConfigLock.Core.Provenance;

namespace ConfigLock.Core.Comparison;

/// <summary>How a lock differs from what the build resolved to.</summary>
/// <param name="Place">The first drifted line of the lock.</param>
/// <param name="Changes">Each drifted key.</param>
/// <param name="Expected">The canonical text of the lock.</param>
/// <param name="Actual">The canonical text of what the build resolved to.</param>
internal sealed record Drift(Place Place, IReadOnlyList<KeyChange> Changes, string Expected, string Actual)
{
    /// <summary>The unified diff of the canonical texts.</summary>
    public string Diff { get; } = UnifiedDiff.Create(Expected, Actual);
}
