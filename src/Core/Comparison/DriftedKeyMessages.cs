using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// The texts of <c>CFGLOCK303</c> in a CI build: one line for each drifted key, at its own line of the lock, since a build
/// server makes an annotation of each line of an error (docs/diagnostics.md).
/// </summary>
internal static class DriftedKeyMessages
{
    private const int MostKeys = 20;

    /// <summary>The texts with their places.</summary>
    public static IEnumerable<(Place Place, string Text)> Write(Drift drift, IReadOnlyList<AcceptStep> accept, string? note)
    {
        for (var i = 0; i < drift.Changes.Count && i < MostKeys; i++)
        {
            var text = Describe(drift.Changes[i]);
            yield return (drift.PlaceOf(drift.Changes[i]), i == 0 ? string.Join("; ", [text, .. accept, .. Notes(note)]) : text);
        }

        var rest = drift.Changes.Skip(MostKeys).ToList();
        if (rest.Count > 0) yield return (drift.PlaceOf(rest[0]), DriftMessage.Keys(rest, "drifted from the lock besides"));
    }

    private static string[] Notes(string? note) => note is null ? [] : [note];

    // No blank stands before a bracket: GitHub's problem matcher for dotnet would end the message there.
    private static string Describe(KeyChange change)
    {
        switch (change)
        {
            case { Actual: null }:
                return $"{change.Path}: locked `{ValuePair.Show(change.Locked!)}`, {DriftMessage.Explain(change)}";
            case { Locked: null }:
                return $"{change.Path}: not in the lock, now `{ValuePair.Show(change.Actual)}` from {OriginText.Show(change.Actual.Origin)}";
            default:
                var (locked, actual) = ValuePair.Show(change.Locked, change.Actual);
                var values = $"{change.Path}: locked `{locked}`, now `{actual}`";
                return change.Actual.Origin.Source is { Kind: SourceKind.Lock }
                    ? $"{values}, {DriftMessage.Explain(change)}"
                    : $"{values} from {OriginText.Show(change.Actual.Origin)}";
        }
    }
}
