using ConfigLock.Core.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Explaining;

/// <summary>A key with a value of its own: no table and no array of tables that has parts.</summary>
/// <param name="Path">The key.</param>
/// <param name="Value">What the live sources resolve to; <see langword="null"/> where they lack it.</param>
/// <param name="Locked">Its value in the lock; <see langword="null"/> where that lacks it, or where there is none.</param>
internal sealed record ExplainedKey(string Path, ConfigValue? Value, ConfigValue? Locked)
{
    /// <summary>Whether both have the same value.</summary>
    public bool IsAsLocked => Value is not null && Locked is not null && ValueText.ShowWhole(Value) == ValueText.ShowWhole(Locked);

    /// <summary>How drift of it is let pass; <see langword="null"/> where it is not.</summary>
    public DriftPolicy? Policy { get; init; }

    /// <summary>The keys of both configs in ordinal order of each table's keys.</summary>
    public static List<ExplainedKey> Of(ConfigTable config, ConfigTable? locked, DriftPolicies policies)
    {
        var keys = new List<ExplainedKey>();
        foreach (var part in Parts(KeyPath.Root, config, locked)) Add(keys, part, policies);
        return keys;
    }

    private static void Add(List<ExplainedKey> keys, (KeyPath Path, ConfigValue? Value, ConfigValue? Locked) key, DriftPolicies policies)
    {
        var (hasParts, hadParts) = (HasParts(key.Value), HasParts(key.Locked));
        var (value, locked) = (hasParts ? null : key.Value, hadParts ? null : key.Locked);
        if (value is not null || locked is not null)
            keys.Add(new ExplainedKey(key.Path.ToString(), value, locked) { Policy = policies.Of(key.Path) });
        foreach (var part in Parts(key.Path, hasParts ? key.Value : null, hadParts ? key.Locked : null)) Add(keys, part, policies);
    }

    private static bool HasParts(ConfigValue? value) =>
        value is ConfigTable { Count: > 0 } || (value is ConfigArray array && array.Items.Exists(static item => item is ConfigTable));

    private static IEnumerable<(KeyPath Path, ConfigValue? Value, ConfigValue? Locked)> Parts(
        KeyPath path, ConfigValue? value, ConfigValue? locked)
    {
        var (table, lockedTable) = (value as ConfigTable, locked as ConfigTable);
        var names = Names(table).Union(Names(lockedTable), StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal);
        foreach (var name in names) yield return (path.Key(name), table?[name], lockedTable?[name]);

        var (items, lockedItems) = ((value as ConfigArray)?.Items ?? [], (locked as ConfigArray)?.Items ?? []);
        for (var i = 0; i < Math.Max(items.Count, lockedItems.Count); i++)
            yield return (path.Index(i), i < items.Count ? items[i] : null, i < lockedItems.Count ? lockedItems[i] : null);
    }

    private static IEnumerable<string> Names(ConfigTable? table) => table?.Select(static entry => entry.Key) ?? [];
}
