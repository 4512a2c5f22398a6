using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>How a digest differs from the lock's.</summary>
internal enum DigestChangeKind
{
    /// <summary>The lock has none of it.</summary>
    Gained,

    /// <summary>The lock has another.</summary>
    Changed,

    /// <summary>Only the lock has one.</summary>
    Lost,
}

/// <summary>A digest that differs from the lock's.</summary>
/// <param name="Name">What it is of: the key of a value, or the path of a file behind <c>file:</c>.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Place">Where the lock speaks about it.</param>
internal sealed record DigestChange(string Name, DigestChangeKind Kind, Place Place)
{
    /// <summary>Where the value comes from; <see langword="null"/> where there is none, and for a secret or a file.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>What the gate says of a lock's digests.</summary>
/// <param name="Digests">
/// Those that the lock should hold: its own where they agree or cannot be judged, so that what another machine wrote stays.
/// </param>
internal sealed record DigestVerdict(ConfigTable Digests)
{
    /// <summary>Those that differ, in ordinal order of their names.</summary>
    public IReadOnlyList<DigestChange> Changes { get; init; } = [];

    /// <summary>The names of those that only the key can judge, which this build does not have.</summary>
    public IReadOnlyList<string> Unjudged { get; init; } = [];

    /// <summary>The names of values that get no digest, since theirs must have a key.</summary>
    public IReadOnlyList<string> WithoutKey { get; init; } = [];

    /// <summary>Whether the lock's digests of values cannot be judged, because the live sources do not resolve.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether the lock's digests are as they should be, as far as this build can tell.</summary>
    public bool Agrees => Changes.Count == 0 && !IsUnknown;
}
