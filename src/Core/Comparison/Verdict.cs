using ConfigLock.Core.Locking;

namespace ConfigLock.Core.Comparison;

/// <summary>What the gate says of a config that was resolved: what is written, and what is told of it, follows from this.</summary>
internal sealed record Verdict
{
    /// <summary>What the build does with the lock.</summary>
    public required LockMode Mode { get; init; }

    /// <summary>The resolved config as a lock says it.</summary>
    public required LockText Text { get; init; }

    /// <summary>The lock that would pass: the same, with what is muted as it is locked.</summary>
    public required LockText Candidate { get; init; }

    /// <summary>
    /// The loaded lock, as it is compared; <see langword="null"/> where there is none, and where an update does without it.
    /// </summary>
    public LoadedLock? Loaded { get; init; }

    /// <summary>
    /// How the loaded lock differs from the resolved config, but for what is muted; <see langword="null"/> where it does not.
    /// </summary>
    public Drift? Drift { get; init; }

    /// <summary>What there is to say of the digests.</summary>
    public required DigestVerdict Digests { get; init; }

    /// <summary>The keys and digests whose drift a rule lets pass.</summary>
    public IReadOnlyList<MutedDrift> Muted { get; init; } = [];

    /// <summary>The keys that the live sources say otherwise than the lock that is replayed in their place.</summary>
    public IReadOnlyList<KeyChange> Edits { get; init; } = [];

    /// <summary>Whether the loaded lock says all that an update would write.</summary>
    public bool IsUpToDate { get; init; }

    /// <summary>The drift that fails the build; an update accepts any.</summary>
    public Drift? Refused => Mode == LockMode.Update ? null : Drift;

    /// <summary>The digests that fail the build; an update accepts any.</summary>
    public IReadOnlyList<DigestChange> RefusedDigests => Loaded is null || Mode == LockMode.Update
        ? []
        : [.. Digests.Changes.Except(Muted.Select(static muted => muted.Digest).OfType<DigestChange>())];

    /// <summary>Whether something fails the build that an update would accept.</summary>
    public bool IsDrift => Refused is not null || RefusedDigests.Count > 0;

    /// <summary>Whether the build fails.</summary>
    public bool IsRefused => IsDrift || Digests.IsUnknown;
}
