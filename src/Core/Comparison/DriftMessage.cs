using System.Text;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// The text of <c>CFGLOCK303</c>: a first line that alone says which keys and how to accept them, then the diff, then
/// where each new value comes from (contract, section 6).
/// </summary>
internal static class DriftMessage
{
    private const int KeysNamed = 5;

    public static string Write(Drift drift, IReadOnlyList<AcceptStep> accept, string? note)
    {
        var text = new StringBuilder(Head(drift.Changes));
        foreach (var step in accept) text.Append("; ").Append(step);
        text.Append('\n');
        text.Append(drift.Diff);
        foreach (var change in drift.Changes)
            text.Append(change.Path).Append(": ").Append(Explain(change)).Append('\n');
        text.Append(note);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Which keys drifted.</summary>
    public static string Head(IReadOnlyList<KeyChange> changes)
    {
        var keys = string.Join(", ", changes.Take(KeysNamed).Select(static change => change.Path.ToString()));
        var more = changes.Count > KeysNamed ? $" and {changes.Count - KeysNamed} more" : string.Empty;
        return changes.Count == 1 ? $"1 key drifted from the lock: {keys}" : $"{changes.Count} keys drifted from the lock: {keys}{more}";
    }

    /// <summary>Where the new value of a key comes from.</summary>
    public static string Explain(KeyChange change) => change switch
    {
        { Actual: null } => "no longer in the effective config",
        { Locked: null } => $"new, from {OriginText.Show(change.Actual.Origin)}",
        { Actual.Origin.Source.Kind: SourceKind.Lock } => "the same value, in its canonical form",
        { Actual: ConfigValue actual } => $"now from {OriginText.Show(actual.Origin)}",
    };
}
