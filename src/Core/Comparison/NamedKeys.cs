using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>Takes over into a locked config what the live one says about some keys, each with all below it.</summary>
/// <param name="semantics">Which keys are the same.</param>
internal sealed class NamedKeys(Semantics semantics)
{
    /// <summary>Those of the keys that drift, at the key itself or anywhere below it.</summary>
    public List<KeyPath> Drifting(IReadOnlyList<KeyPath> keys, IReadOnlyList<KeyChange> changes)
    {
        var drifting = new HashSet<string>(semantics.Keys);
        foreach (var change in changes)
            for (var path = change.Path; path is not null && drifting.Add(path.ToString()); path = path.Parent) { }

        return [.. keys.Where(key => drifting.Contains(key.ToString()))];
    }

    /// <summary>Those of the keys whose digests differ, at the key itself or anywhere below it.</summary>
    public List<KeyPath> Differing(IReadOnlyList<KeyPath> keys, IReadOnlyList<DigestChange> digests) =>
        [.. keys.Where(key => digests.Any(digest => Names(key, digest.Name)))];

    /// <summary>Changes locked digests in place.</summary>
    public void TakeOver(ConfigTable locked, DigestVerdict verdict, KeyPath key)
    {
        foreach (var change in verdict.Changes.Where(change => Names(key, change.Name)))
        {
            if (verdict.Digests.TryGet(change.Name, out var entry)) locked.Set(entry.Key, entry.KeyPlace, entry.Value);
            else locked.Remove(change.Name);
        }
    }

    /// <summary>Changes the locked config in place: a key that only the live one has is added, and one that it lacks is removed.</summary>
    public void TakeOver(ConfigTable locked, ConfigTable live, KeyPath key)
    {
        var names = new List<string>();
        var start = key;
        for (; start.LastKey is { } name; start = start.Parent!) names.Insert(0, name);
        if (start.IsRoot) TakeOver(locked, live, names, 0);
        else if (semantics.Find(locked, start.Parent!) is ConfigArray array) TakeOver(array, start, live, locked, names);
    }

    // Keys are compared inside elements only where both configs have them.
    private void TakeOver(ConfigArray array, KeyPath element, ConfigTable live, ConfigTable locked, List<string> names)
    {
        if (semantics.Find(locked, element) is not { } before || semantics.Find(live, element) is not { } after) return;
        if (names.Count == 0) array.Items[array.Items.IndexOf(before)] = after.Copy();
        else if (before is ConfigTable table) TakeOver(table, after as ConfigTable, names, 0);
    }

    // Of a value at the key or below it; or of a file, whose name is a key of the digests alone.
    private bool Names(KeyPath key, string digest)
    {
        if (key.Parent is { IsRoot: true } && string.Equals(key.LastKey, digest, StringComparison.Ordinal)) return true;
        var path = key.ToString();
        if (digest.Length > path.Length && digest[path.Length] is not ('.' or '[')) return false;
        return digest.Length >= path.Length && semantics.Keys.Equals(digest.Substring(0, path.Length), path);
    }

    private void TakeOver(ConfigTable locked, ConfigTable? live, List<string> names, int depth)
    {
        var name = names[depth];
        var entry = live is not null && semantics.TryGet(live, name, out var found) ? found : null;
        if (depth == names.Count - 1)
        {
            Set(locked, name, entry is null ? null : entry with { Value = entry.Value.Copy() });
            return;
        }

        var inner = semantics.TryGet(locked, name, out var before) ? before.Value as ConfigTable : null;
        if (inner is null)
        {
            if (entry is null) return;
            inner = new ConfigTable(entry.Value.Origin);
            Set(locked, name, entry with { Value = inner });
        }

        TakeOver(inner, entry?.Value as ConfigTable, names, depth + 1);

        // A table that is there no more, and that nothing is left in, goes with its last key.
        if (inner.Count == 0 && entry is null) Set(locked, name, null);
    }

    // Where the table has the key, it keeps its place; one that is spelled otherwise goes.
    private void Set(ConfigTable table, string name, ConfigEntry? entry)
    {
        if (semantics.TryGet(table, name, out var before) && before.Key != entry?.Key) table.Remove(before.Key);
        if (entry is not null) table.Set(entry.Key, entry.KeyPlace, entry.Value);
    }
}
