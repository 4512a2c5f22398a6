using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Values;

/// <summary>A table: unique keys, kept in the order in which they were added. Keys are compared by ordinal.</summary>
public sealed class ConfigTable(Origin origin) : ConfigValue(origin), IReadOnlyCollection<ConfigEntry>
{
    // Most tables hold a handful of keys or two, for which a scan is as fast as an index and needs no memory.
    private const int IndexFrom = 17;

    private static readonly Comparer<ConfigEntry> ByKey = Comparer<ConfigEntry>.Create(
        static (left, right) => string.CompareOrdinal(left.Key, right.Key));

    private readonly List<ConfigEntry> _list = [];
    private Dictionary<string, int>? _index;
    private int _holes;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Table;

    /// <summary>What its source says at its path besides the keys, which only the sources of .NET programs can.</summary>
    public BesideKeys? Beside { get; set; }

    /// <summary>How many keys there are.</summary>
    public int Count => Whole.Count;

    /// <summary>The key at a position of the table's order.</summary>
    public ConfigEntry this[int position] => Whole[position];

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public ConfigValue? this[string key] => TryGet(key, out var entry) ? entry.Value : null;

    /// <summary>Whether the key is there.</summary>
    public bool Contains(string key) => Find(key) >= 0;

    /// <summary>Gets a key with its place and value.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out ConfigEntry? entry)
    {
        var position = Find(key);
        entry = position >= 0 ? _list[position] : null;
        return entry is not null;
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
            _list[position] = new ConfigEntry(key, keyPlace, value);
            return;
        }

        Add(key, keyPlace, value);
    }

    /// <summary>Adds a key that the table is known to lack.</summary>
    public void Add(string key, Place keyPlace, ConfigValue value)
    {
        _list.Add(new ConfigEntry(key, keyPlace, value));
        if (_index is not null) _index[key] = _list.Count - 1;
    }

    /// <summary>Removes the key if it is there.</summary>
    public bool Remove(string key)
    {
        var position = Find(key);
        if (position < 0) return false;

        // A hole. Those behind it move up when they are asked for next, all at once: a stage may remove thousands.
        _list[position] = null!;
        _index?.Remove(key);
        _holes++;
        return true;
    }

    /// <summary>The keys sorted by ordinal.</summary>
    public List<ConfigEntry> Sorted()
    {
        var sorted = new List<ConfigEntry>(Whole.Count);
        AddSorted(sorted);
        return sorted;
    }

    /// <summary>Adds the keys, sorted by ordinal, behind what a list holds.</summary>
    public void AddSorted(List<ConfigEntry> entries)
    {
        entries.AddRange(Whole);
        entries.Sort(entries.Count - Whole.Count, Whole.Count, ByKey);
    }

    /// <summary>The keys as they are now, for whoever adds or removes some on the way.</summary>
    public List<ConfigEntry> Entries() => [.. Whole];

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map) => CopyTable(map);

    /// <summary>A copy that shares nothing changeable.</summary>
    public ConfigTable CopyTable() => CopyTable(static origin => origin);

    /// <summary>A copy that shares nothing changeable and has only some of the keys.</summary>
    public ConfigTable CopyOf(Func<string, bool> isCopied)
    {
        var copy = new ConfigTable(Origin) { Beside = Beside };
        foreach (var entry in Whole)
            if (isCopied(entry.Key)) copy._list.Add(entry with { Value = entry.Value.Copy() });
        return copy;
    }

    /// <summary>The entries in the order in which they were added.</summary>
    public List<ConfigEntry>.Enumerator GetEnumerator() => Whole.GetEnumerator();

    IEnumerator<ConfigEntry> IEnumerable<ConfigEntry>.GetEnumerator() => Whole.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Whole.GetEnumerator();

    private ConfigTable CopyTable(Func<Origin, Origin> map)
    {
        var copy = new ConfigTable(map(Origin)) { Beside = Beside };
        copy._list.Capacity = Whole.Count;
        foreach (var entry in _list) copy._list.Add(entry with { Value = entry.Value.Copy(map) });
        return copy;
    }

    // The entries without the holes that removals left.
    private List<ConfigEntry> Whole
    {
        get
        {
            if (_holes == 0) return _list;
            _list.RemoveAll(static entry => entry is null);
            (_holes, _index) = (0, null);
            return _list;
        }
    }

    private int Find(string key)
    {
        if (_list.Count < IndexFrom)
        {
            for (var position = 0; position < _list.Count; position++)
                if (string.Equals(_list[position]?.Key, key, StringComparison.Ordinal)) return position;
            return -1;
        }

        _index ??= BuildIndex();
        return _index.TryGetValue(key, out var found) ? found : -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(_list.Count * 2, StringComparer.Ordinal);
        for (var position = 0; position < _list.Count; position++)
            if (_list[position] is { } entry) index[entry.Key] = position;
        return index;
    }
}
