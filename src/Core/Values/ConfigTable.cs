using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ConfigLock.Core.Provenance;

namespace ConfigLock.Core.Values;

/// <summary>A table: unique keys, kept in the order in which they were added. Keys are compared by ordinal.</summary>
public sealed class ConfigTable(Origin origin) : ConfigValue(origin), IReadOnlyCollection<ConfigEntry>
{
    // Most tables hold a handful of keys or two, for which a scan is as fast as an index and needs no memory.
    private const int IndexFrom = 17;

    private static readonly Comparer<ConfigEntry> ByKey = Comparer<ConfigEntry>.Create(static (left, right) => string.CompareOrdinal(left.Key, right.Key));

    private readonly List<ConfigEntry> _entries = [];
    private Dictionary<string, int>? _index;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Table;

    /// <summary>How many keys there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The key at a position of the table's order.</summary>
    public ConfigEntry this[int position] => _entries[position];

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public ConfigValue? this[string key] => TryGet(key, out var entry) ? entry.Value : null;

    /// <summary>Whether the key is there.</summary>
    public bool Contains(string key) => Find(key) >= 0;

    /// <summary>Gets a key with its place and value.</summary>
    public bool TryGet(string key, out ConfigEntry entry)
    {
        var position = Find(key);
        entry = position >= 0 ? _entries[position] : default;
        return position >= 0;
    }

    /// <summary>Gets a key's value if it is of the wanted type.</summary>
    public bool TryGet<T>(string key, [NotNullWhen(true)] out T? value)
        where T : ConfigValue
    {
        value = this[key] as T;
        return value is not null;
    }

    /// <summary>Adds the key, or replaces its value and place where it stands.</summary>
    public void Set(string key, Place keyPlace, ConfigValue value)
    {
        var position = Find(key);
        if (position >= 0)
        {
            _entries[position] = new ConfigEntry(key, keyPlace, value);
            return;
        }

        Add(key, keyPlace, value);
    }

    /// <summary>Adds a key that the table is known to lack.</summary>
    public void Add(string key, Place keyPlace, ConfigValue value)
    {
        _entries.Add(new ConfigEntry(key, keyPlace, value));
        _index?.Add(key, _entries.Count - 1);
    }

    /// <summary>Removes the key if it is there.</summary>
    public bool Remove(string key)
    {
        var position = Find(key);
        if (position < 0) return false;
        _entries.RemoveAt(position);
        _index = null;
        return true;
    }

    /// <summary>The keys sorted by ordinal.</summary>
    public List<ConfigEntry> Sorted()
    {
        var sorted = new List<ConfigEntry>(_entries.Count);
        AddSorted(sorted);
        return sorted;
    }

    /// <summary>Adds the keys, sorted by ordinal, behind what a list holds.</summary>
    public void AddSorted(List<ConfigEntry> entries)
    {
        entries.AddRange(_entries);
        entries.Sort(entries.Count - _entries.Count, _entries.Count, ByKey);
    }

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map) => CopyTable(map);

    /// <summary>A copy that shares nothing changeable.</summary>
    public ConfigTable CopyTable() => CopyTable(static origin => origin);

    /// <summary>The entries in the order in which they were added.</summary>
    public List<ConfigEntry>.Enumerator GetEnumerator() => _entries.GetEnumerator();

    IEnumerator<ConfigEntry> IEnumerable<ConfigEntry>.GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    private ConfigTable CopyTable(Func<Origin, Origin> map)
    {
        var copy = new ConfigTable(map(Origin));
        copy._entries.Capacity = _entries.Count;
        foreach (var entry in _entries) copy._entries.Add(entry with { Value = entry.Value.Copy(map) });
        return copy;
    }

    private int Find(string key)
    {
        if (_entries.Count < IndexFrom)
        {
            for (var position = 0; position < _entries.Count; position++)
                if (string.Equals(_entries[position].Key, key, StringComparison.Ordinal)) return position;
            return -1;
        }

        _index ??= BuildIndex();
        return _index.TryGetValue(key, out var found) ? found : -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(_entries.Count * 2, StringComparer.Ordinal);
        for (var position = 0; position < _entries.Count; position++) index[_entries[position].Key] = position;
        return index;
    }
}
