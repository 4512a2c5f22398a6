using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Comparison;

/// <summary>The keys of <c>CFGLOCK309</c> and <c>CFGLOCK218</c>.</summary>
internal static class EditMessage
{
    private const int KeysWithValues = 5;
    private const int KeysNamed = 20;

    /// <summary>The keys alone.</summary>
    public static string Keys(IReadOnlyList<KeyChange> edits) => DriftMessage.Names(edits, KeysNamed);

    /// <summary>Which keys are written otherwise than the lock has them, and how.</summary>
    public static string Write(IReadOnlyList<KeyChange> edits)
    {
        var keys = string.Join("; ", edits.Take(KeysWithValues).Select(Describe));
        return edits.Count > KeysWithValues ? $"{keys}; and {edits.Count - KeysWithValues} more" : keys;
    }

    /// <summary>The first edited line; the lock's where every edit took a line away.</summary>
    public static Place PlaceOf(IReadOnlyList<KeyChange> edits) =>
        (edits.FirstOrDefault(static edit => edit.Actual is not null)?.Actual ?? edits[0].Locked!).Origin.Place;

    private static string Describe(KeyChange edit)
    {
        if (edit.Locked is not { } locked) return $"{edit.Path} is not in the lock and {ValuePair.Show(edit.Actual!)} in {OriginOf(edit)}";
        if (edit.Actual is not { } actual) return $"{edit.Path} is {ValuePair.Show(locked)} in the lock and in no live source";
        var (before, after) = ValuePair.Show(locked, actual);
        return $"{edit.Path} is {before} in the lock and {after} in {OriginOf(edit)}";
    }

    private static string OriginOf(KeyChange edit) => OriginText.Show(edit.Actual!.Origin);
}
