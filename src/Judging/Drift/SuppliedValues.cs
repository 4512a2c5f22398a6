using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Drift;

/// <summary>
/// What a program has of keys that its configuration lacks: the defaults of the schema, as the generated types have them. Locked defaults
/// that no file says are no drift.
/// </summary>
internal static class SuppliedValues
{
    /// <summary>Those of the missing keys that the types do not supply, or not as they are locked.</summary>
    /// <param name="locked">The config as locked.</param>
    /// <param name="missing">The keys that the running config lacks.</param>
    /// <param name="complete">Fills a config in as the types do; <see langword="null"/> for one that they do not take.</param>
    public static IEnumerable<Difference> NotAmong(
        LockedValues locked, List<Difference> missing, Func<ConfigTable, ConfigTable?> complete)
    {
        if (missing.TrueForAll(key => locked.Supplied.Contains(key.Locked!))) return [];
        var rest = locked.Config.CopyTable();
        foreach (var key in missing) (key.Path.Parent!.Resolve(rest) as ConfigTable ?? rest).Remove(key.Path.LastKey!);
        var supplied = complete(rest);
        return missing.SelectMany(key => Of(key.Path, key.Locked!, supplied is null ? null : key.Path.Resolve(supplied)));
    }

    private static IEnumerable<Difference> Of(KeyPath path, ConfigValue locked, ConfigValue? supplied)
    {
        if (supplied is not null && ConfigComparison.AreSame(null, locked, supplied)) return [];
        if (locked is not ConfigTable table) return [new Difference(path, locked, supplied)];
        return table.SelectMany(entry => Of(path.Key(entry.Key), entry.Value, (supplied as ConfigTable)?[entry.Key]));
    }
}
