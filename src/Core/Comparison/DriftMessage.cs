using System.Text;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

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
    /// <param name="note">What else to say; <see langword="null"/> for nothing.</param>
    /// <param name="wholeDiff">The file that holds all of the diff, where that is long.</param>
    public static string Write(Drift drift, IReadOnlyList<AcceptStep> accept, string? note, string wholeDiff)
    {
        var text = new StringBuilder(Head(drift.Changes));
        foreach (var step in accept) text.Append("; ").Append(step);
        text.Append('\n');
        text.Append(DiffExcerpt.Of(drift.Diff, wholeDiff));
        foreach (var change in drift.Changes)
            text.Append(change.Path).Append(": ").Append(Explain(change)).Append('\n');
        text.Append(note);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Which keys drifted.</summary>
    public static string Head(IReadOnlyList<KeyChange> changes) => Keys(changes, "drifted from the lock");

    /// <summary>How many keys did what, and the first of them.</summary>
    public static string Keys(IReadOnlyList<KeyChange> changes, string what) =>
        $"{changes.Count} {(changes.Count == 1 ? "key" : "keys")} {what}: {Names(changes, KeysNamed)}";

    /// <summary>Which keys drift, in a clause for those who look for one that does not.</summary>
    public static string Drifting(IReadOnlyList<KeyChange> changes) =>
        changes.Count == 0 ? "nothing drifts" : "what drifts is: " + Names(changes, KeysNamed);

    /// <summary>The first keys, and how many more there are.</summary>
    public static string Names(IReadOnlyList<KeyChange> changes, int most) =>
        string.Join(", ", changes.Take(most).Select(static change => change.Path.ToString()))
        + (changes.Count > most ? $" and {changes.Count - most} more" : string.Empty);

    /// <summary>Where the new value of a key comes from.</summary>
    public static string Explain(KeyChange change) => change switch
    {
        { Actual: null } => "no longer in the effective config",
        { Locked: null } => $"new, from {OriginText.Show(change.Actual.Origin)}",
        { Actual.Origin.Source.Kind: SourceKind.Lock } => "the same value, in its canonical form",
        { Actual: ConfigValue actual } => $"now from {OriginText.Show(actual.Origin)}",
    };
}
