using ConfigLock.Core.Redaction;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>How a lock differs from what the build resolved to.</summary>
/// <param name="Place">The first drifted line of the lock.</param>
/// <param name="Changes">Each drifted key.</param>
/// <param name="Expected">The lock.</param>
/// <param name="Actual">What the build resolved to.</param>
internal sealed record Drift(Place Place, IReadOnlyList<KeyChange> Changes, ShownLock Expected, ShownLock Actual)
{
    /// <summary>The lock's config.</summary>
    public required ConfigTable Locked { get; init; }

    /// <summary>The unified diff of the canonical texts.</summary>
    public ShownText Diff { get; } = ShownLock.Diff(Expected, Actual);

    /// <summary>Where the lock speaks about a drifted key.</summary>
    public Place PlaceOf(KeyChange change) => LockPlaces.Of(change.Path, Locked, Place.Source!);
}
