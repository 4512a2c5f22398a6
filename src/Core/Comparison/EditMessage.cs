using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>The keys of <c>CFGLOCK309</c> and <c>CFGLOCK218</c>.</summary>
internal static class EditMessage
{
    private const int KeysWithValues = 5;
    private const int KeysNamed = 20;

    /// <summary>The keys alone.</summary>
    public static string Keys(IReadOnlyList<KeyChange> edits)
    {
        var keys = string.Join(", ", edits.Take(KeysNamed).Select(static edit => edit.Path.ToString()));
        return edits.Count > KeysNamed ? $"{keys} and {edits.Count - KeysNamed} more" : keys;
    }

    /// <summary>Which keys are written otherwise than the lock has them, and how.</summary>
    public static string Write(IReadOnlyList<KeyChange> edits)
    {
        var keys = string.Join("; ", edits.Take(KeysWithValues).Select(static edit => $"{edit.Path} is {InLock(edit)} and {InSources(edit)}"));
        return edits.Count > KeysWithValues ? $"{keys}; and {edits.Count - KeysWithValues} more" : keys;
    }

    /// <summary>The first edited line; the lock's where every edit took a line away.</summary>
    public static Place PlaceOf(IReadOnlyList<KeyChange> edits) =>
        (edits.FirstOrDefault(static edit => edit.Actual is not null)?.Actual ?? edits[0].Locked!).Origin.Place;

    private static string InLock(KeyChange edit) => edit.Locked is { } locked ? $"{ValueText.Show(locked)} in the lock" : "not in the lock";

    private static string InSources(KeyChange edit) =>
        edit.Actual is { } actual ? $"{ValueText.Show(actual)} in {OriginText.Show(actual.Origin)}" : "in no live source";
}
