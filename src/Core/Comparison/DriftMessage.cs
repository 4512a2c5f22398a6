using ConfigLock.Core.Redaction;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// The text of <c>CFGLOCK303</c> for people at a terminal: a first line that alone says which keys and how to accept them,
/// then the diff, then where each new value comes from (docs/diagnostics.md).
/// </summary>
internal static class DriftMessage
{
    private const int KeysNamed = 5;

    /// <summary>The text.</summary>
    /// <param name="drift">The drift.</param>
    /// <param name="accept">How to accept it.</param>
    /// <param name="note">What else to say; empty for nothing.</param>
    /// <param name="wholeDiff">The file that holds all of the diff, where that is long.</param>
    public static ShownText Write(Drift drift, IReadOnlyList<AcceptStep> accept, ShownText note, string wholeDiff)
    {
        var first = ShownText.Join("; ", [Head(drift.Changes), .. accept.Select(static step => step.Shown)]);
        var origins = drift.Changes.Select(static change => ShownText.Of($"{change.Key}: {Explain(change)}\n"));
        return ShownText.Of($"{first}\n{DiffExcerpt.Of(drift.Diff, wholeDiff)}{ShownText.Join("", origins)}{note}").WithoutLastLineEnd();
    }

    /// <summary>Which keys drifted.</summary>
    public static ShownText Head(IReadOnlyList<KeyChange> changes) =>
        ShownText.Of($"{Count(changes)} drifted from the lock: {Names(changes, KeysNamed)}");

    /// <summary>Which keys drifted that no message of their own names.</summary>
    public static ShownText Rest(IReadOnlyList<KeyChange> changes) =>
        ShownText.Of($"{Count(changes)} drifted from the lock besides: {Names(changes, KeysNamed)}");

    /// <summary>Which keys drift, and whose digests, in a clause for those who look for one that does not.</summary>
    public static ShownText Drifting(IReadOnlyList<KeyChange> changes, IReadOnlyList<DigestChange> digests)
    {
        var keys = changes.Select(static change => ShownText.Of($"{change.Key}"));
        List<ShownText> names = [.. keys, .. digests.Select(static digest => DigestName.AsKey(digest.Name))];
        return names.Count == 0 ? ShownText.Of($"nothing drifts") : ShownText.Of($"what drifts is: {Names(names, KeysNamed)}");
    }

    /// <summary>The first keys, and how many more there are.</summary>
    public static ShownText Names(IReadOnlyList<KeyChange> changes, int most) =>
        Names([.. changes.Select(static change => ShownText.Of($"{change.Key}"))], most);

    /// <summary>The first names, and how many more there are.</summary>
    public static ShownText Names(IReadOnlyList<ShownText> names, int most)
    {
        var first = ShownText.Join(", ", names.Take(most));
        return names.Count > most ? ShownText.Of($"{first} and {names.Count - most} more") : first;
    }

    /// <summary>Where the new value of a key comes from.</summary>
    public static ShownText Explain(KeyChange change) => change switch
    {
        { Actual: null } => ShownText.Of($"no longer in the effective config"),
        { Locked: null } => ShownText.Of($"new, from {change.Actual.Origin}"),
        { Actual.Origin.Source.Kind: SourceKind.Lock } => ShownText.Of($"the same value, in its canonical form"),
        { Actual: { } actual } => ShownText.Of($"now from {actual.Origin}"),
    };

    private static ShownText Count(IReadOnlyList<KeyChange> changes) =>
        changes.Count == 1 ? ShownText.Of($"1 key") : ShownText.Of($"{changes.Count} keys");
}
