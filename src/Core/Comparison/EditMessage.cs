using ConfigLock.Core.Redaction;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Comparison;

/// <summary>The keys of <c>CFGLOCK309</c> and <c>CFGLOCK218</c>.</summary>
internal static class EditMessage
{
    private const int KeysWithValues = 5;
    private const int KeysNamed = 20;

    /// <summary>The keys alone.</summary>
    public static ShownText Keys(IReadOnlyList<KeyChange> edits) => DriftMessage.Names(edits, KeysNamed);

    /// <summary>Which keys are written otherwise than the lock has them, and how.</summary>
    public static ShownText Write(IReadOnlyList<KeyChange> edits)
    {
        var keys = ShownText.Join("; ", edits.Take(KeysWithValues).Select(Describe));
        return edits.Count > KeysWithValues ? ShownText.Of($"{keys}; and {edits.Count - KeysWithValues} more") : keys;
    }

    /// <summary>The first edited line; the lock's where every edit took a line away.</summary>
    public static Place PlaceOf(IReadOnlyList<KeyChange> edits) =>
        (edits.FirstOrDefault(static edit => edit.Actual is not null)?.Actual ?? edits[0].Locked!).Origin.Place;

    private static ShownText Describe(KeyChange edit)
    {
        if (edit.Actual is not { } actual) return ShownText.Of($"{edit.Key} is {edit.Only} in the lock and in no live source");
        if (edit.Locked is null) return ShownText.Of($"{edit.Key} is not in the lock and {edit.Only} in {actual.Origin}");
        var (before, after) = edit.Both;
        return ShownText.Of($"{edit.Key} is {before} in the lock and {after} in {actual.Origin}");
    }
}
