using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>Takes over into a locked config what the live one says about some keys, each with all below it.</summary>
internal static class NamedKeys
{
    /// <summary>Those of the keys that drift, at the key itself or anywhere below it.</summary>
    public static List<KeyPath> Drifting(IReadOnlyList<KeyPath> keys, IReadOnlyList<KeyChange> changes)
    {
        var drifting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
            for (var path = change.Path; path is not null && drifting.Add(path.ToString()); path = path.Parent) { }

        return [.. keys.Where(key => drifting.Contains(key.ToString()))];
    }

    /// <summary>Those of the keys whose digests differ, at the key itself or anywhere below it.</summary>
    public static List<KeyPath> Differing(IReadOnlyList<KeyPath> keys, IReadOnlyList<DigestChange> digests) =>
        [.. keys.Where(key => digests.Any(digest => Names(key, digest.Name)))];

    /// <summary>Changes locked digests in place.</summary>
    public static void TakeOver(ConfigTable locked, DigestVerdict verdict, KeyPath key)
    {
        foreach (var change in verdict.Changes.Where(change => Names(key, change.Name)))
        {
            if (verdict.Digests.TryGet(change.Name, out var entry)) locked.Set(entry.Key, entry.KeyPlace, entry.Value);
            else locked.Remove(change.Name);
        }
    }

    /// <summary>Changes the locked config in place: a key that only the live one has is added, and one that it lacks is removed.</summary>
    public static void TakeOver(ConfigTable locked, ConfigTable live, KeyPath key)
    {
        var names = new List<string>();
        var start = key;
        for (; start.LastKey is { } name; start = start.Parent!) names.Insert(0, name);
        if (start.IsRoot) TakeOver(locked, live, names, 0);
        else if (start.Parent!.Resolve(locked) is ConfigArray array) TakeOver(array, start, live, locked, names);
    }

    // Keys are compared inside elements only where both configs have them.
    private static void TakeOver(ConfigArray array, KeyPath element, ConfigTable live, ConfigTable locked, List<string> names)
    {
        if (element.Resolve(locked) is not { } before || element.Resolve(live) is not { } after) return;
        if (names.Count == 0) array.Items[array.Items.IndexOf(before)] = after.Copy();
        else if (before is ConfigTable table) TakeOver(table, after as ConfigTable, names, 0);
    }

    // Of a value at the key or below it; or of a file, whose name is a key of the digests alone.
    private static bool Names(KeyPath key, string digest)
    {
        if (key.Parent is { IsRoot: true } && string.Equals(key.LastKey, digest, StringComparison.Ordinal)) return true;
        var path = key.ToString();
        return digest.StartsWith(path, StringComparison.Ordinal) && (digest.Length == path.Length || digest[path.Length] is '.' or '[');
    }

    private static void TakeOver(ConfigTable locked, ConfigTable? live, List<string> names, int depth)
    {
        var name = names[depth];
        var entry = live is not null && live.TryGet(name, out var found) ? found : null;
        if (depth == names.Count - 1)
        {
            if (entry is null) locked.Remove(name);
            else locked.Set(name, entry.KeyPlace, entry.Value.Copy());
            return;
        }

        var inner = locked[name] as ConfigTable;
        if (inner is null)
        {
            if (entry is null) return;
            inner = new ConfigTable(entry.Value.Origin);
            locked.Set(name, entry.KeyPlace, inner);
        }

        TakeOver(inner, entry?.Value as ConfigTable, names, depth + 1);

        // A table that is there no more, and that nothing is left in, goes with its last key.
        if (inner.Count == 0 && entry is null) locked.Remove(name);
    }
}
