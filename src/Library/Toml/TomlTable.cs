using System.Collections.ObjectModel;

namespace ConfigLock.Toml;

/// <summary>The keys of a table: unique, and compared by ordinal.</summary>
internal sealed class TomlTable
{
    // Most tables hold a handful of keys, for which a scan is faster than an index and needs no memory.
    private const int IndexFrom = 9;

    private readonly Dictionary<string, TomlEntry>? _index;

    public TomlTable(IEnumerable<TomlEntry> entries)
    {
        var list = new List<TomlEntry>(entries);
        Entries = list.AsReadOnly();
        if (list.Count >= IndexFrom) _index = new Dictionary<string, TomlEntry>(list.Count, StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            if (IsAmongFirst(i, list[i].Key))
                throw new ArgumentException($"The key \"{list[i].Key}\" stands twice in one table.", nameof(entries));
            _index?.Add(list[i].Key, list[i]);
        }
    }

    public ReadOnlyCollection<TomlEntry> Entries { get; }

    public TomlEntry? Find(string key)
    {
        if (_index is not null) return _index.TryGetValue(key, out var found) ? found : null;
        foreach (var entry in Entries)
            if (string.Equals(entry.Key, key, StringComparison.Ordinal)) return entry;
        return null;
    }

    public override bool Equals(object? obj)
    {
        if (obj is not TomlTable other || Entries.Count != other.Entries.Count) return false;
        foreach (var entry in Entries)
            if (other.Find(entry.Key) is not { } same || !entry.Value.Equals(same.Value)) return false;
        return true;
    }

    public override int GetHashCode()
    {
        // A sum, so that the order of the keys does not count.
        var hash = 0;
        foreach (var entry in Entries)
            hash = unchecked(hash + ((StringComparer.Ordinal.GetHashCode(entry.Key) * 31) ^ entry.Value.GetHashCode()));
        return hash;
    }

    private bool IsAmongFirst(int count, string key)
    {
        if (_index is not null) return _index.ContainsKey(key);
        for (var i = 0; i < count; i++)
            if (string.Equals(Entries[i].Key, key, StringComparison.Ordinal)) return true;
        return false;
    }
}
