using System.Collections.ObjectModel;

namespace ConfigLock;

/// <summary>The keys of a table: unique, and compared by ordinal.</summary>
internal sealed class TomlKeys
{
    // Most tables hold a handful of keys, for which a scan is faster than an index and needs no memory.
    private const int IndexFrom = 9;

    private readonly List<TomlEntry> _list = [];
    private Dictionary<string, TomlEntry>? _index;

    /// <summary>A table without keys.</summary>
    public TomlKeys() => Entries = _list.AsReadOnly();

    /// <summary>A table of keys.</summary>
    /// <exception cref="ArgumentException">A key stands twice in it.</exception>
    public TomlKeys(IEnumerable<TomlEntry> entries)
        : this()
    {
        foreach (var entry in entries)
        {
            if (Find(entry.Key) is not null)
                throw new ArgumentException($"The key \"{entry.Key}\" stands twice in one table.", nameof(entries));
            Add(entry);
        }
    }

    public ReadOnlyCollection<TomlEntry> Entries { get; }

    /// <summary>Adds a key that the table is known to lack; only while whoever made it has it alone.</summary>
    public void Add(TomlEntry entry)
    {
        _list.Add(entry);
        if (_index is null && _list.Count >= IndexFrom) _index = _list.ToDictionary(static indexed => indexed.Key, StringComparer.Ordinal);
        else _index?.Add(entry.Key, entry);
    }

    public TomlEntry? Find(string key)
    {
        if (_index is not null) return _index.TryGetValue(key, out var found) ? found : null;
        foreach (var entry in _list)
            if (string.Equals(entry.Key, key, StringComparison.Ordinal)) return entry;
        return null;
    }

    public override bool Equals(object? obj)
    {
        if (obj is not TomlKeys other || Entries.Count != other.Entries.Count) return false;
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
}
