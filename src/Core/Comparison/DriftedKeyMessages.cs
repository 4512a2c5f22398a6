using ConfigLock.Core.Redaction;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// The texts of <c>CFGLOCK303</c> in a CI build: one line for each drifted key, at its own line of the lock, since a build
/// server makes an annotation of each line of an error (docs/diagnostics.md).
/// </summary>
internal static class DriftedKeyMessages
{
    private const int MaximumKeys = 20;

    /// <summary>The texts with their places.</summary>
    public static IEnumerable<(Place Place, ShownText Text)> Write(Drift drift, IReadOnlyList<AcceptStep> accept, ShownText note)
    {
        for (var i = 0; i < drift.Changes.Count && i < MaximumKeys; i++)
        {
            var text = Describe(drift.Changes[i]);
            ShownText[] more = i > 0 ? [] : [.. accept.Select(static step => step.Shown), .. note.IsEmpty ? [] : (ShownText[])[note]];
            yield return (drift.PlaceOf(drift.Changes[i]), ShownText.Join("; ", [text, .. more]));
        }

        var rest = drift.Changes.Skip(MaximumKeys).ToList();
        if (rest.Count > 0) yield return (drift.PlaceOf(rest[0]), DriftMessage.Rest(rest));
    }

    /// <summary>A drifted key with both values and where the new one comes from.</summary>
    /// <remarks>No blank stands before a bracket: GitHub's problem matcher for dotnet would end the message there.</remarks>
    public static ShownText Describe(KeyChange change)
    {
        switch (change)
        {
            case { Actual: null }:
                return ShownText.Of($"{change.Key}: locked `{change.Only}`, {DriftMessage.Explain(change)}");
            case { Locked: null }:
                return ShownText.Of($"{change.Key}: not in the lock, now `{change.Only}` from {change.Actual.Origin}");
            default:
                var (locked, actual) = change.Both;
                var values = ShownText.Of($"{change.Key}: locked `{locked}`, now `{actual}`");
                return change.Actual.Origin.Source is { Kind: SourceKind.Lock }
                    ? ShownText.Of($"{values}, {DriftMessage.Explain(change)}")
                    : ShownText.Of($"{values} from {change.Actual.Origin}");
        }
    }
}
