using ConfigLock.Core.Sources;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// What two configs have at one path: the one walk of two configs side by side. <see cref="KeyWalk"/> goes through one, together with
/// what is known of its keys, and could not meet a key that only the other has.
/// </summary>
/// <param name="Path">The path, as the lock spells it where it has the key.</param>
/// <param name="Locked">What the lock has; <see langword="null"/> for nothing.</param>
/// <param name="Actual">What the sources resolve to; <see langword="null"/> for nothing.</param>
internal readonly record struct ComparedValue(KeyPath Path, ConfigValue? Locked, ConfigValue? Actual)
{
    /// <summary>The keys of what is a table, in ordinal order, and the elements of what is an array.</summary>
    public IEnumerable<ComparedValue> Parts(Semantics semantics)
    {
        foreach (var (key, locked, actual) in semantics.Pair(Locked as ConfigTable, Actual as ConfigTable))
            yield return new ComparedValue(Path.Key(key), locked, actual);

        var (lockedItems, actualItems) = ((Locked as ConfigArray)?.Items ?? [], (Actual as ConfigArray)?.Items ?? []);
        for (var i = 0; i < Math.Max(lockedItems.Count, actualItems.Count); i++)
            yield return new ComparedValue(Path.Index(i), lockedItems.ElementAtOrDefault(i), actualItems.ElementAtOrDefault(i));
    }
}
