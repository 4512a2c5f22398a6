using ConfigLock.Core.Provenance;

namespace ConfigLock.Core.Comparison;

/// <summary>How a lock differs from what the build resolved to.</summary>
/// <param name="Place">The first drifted line of the lock.</param>
/// <param name="Changes">Each drifted key.</param>
/// <param name="Diff">The unified diff of the canonical texts.</param>
internal sealed record Drift(Place Place, IReadOnlyList<KeyChange> Changes, string Diff);
