using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>Tables whose keys the schema does not name.</summary>
/// <param name="item">The type of their values.</param>
/// <param name="patterns">Regular expressions of which each key must match one; none where any key will do.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DictionaryType<T>(ConfigType<T> item, params string[] patterns) : ConfigType<ConfigDictionary<T>>, IEntriesType
    where T : notnull
{
    object IEntriesType.Read(IReadOnlyList<TomlEntry> entries) => Read(entries);

    void IEntriesType.Write(object table, List<TomlEntry> entries)
    {
        foreach (var entry in (ConfigDictionary<T>)table) entries.Add(new TomlEntry(entry.Key, item.Write(entry.Value)));
    }

    internal override ConfigDictionary<T> Read(TomlValue value) => Read(value.Entries);

    internal override TomlValue Write(ConfigDictionary<T> value)
    {
        var entries = new List<TomlEntry>(value.Count);
        ((IEntriesType)this).Write(value, entries);
        return TomlValue.FromEntries(entries);
    }

    private ConfigDictionary<T> Read(IReadOnlyList<TomlEntry> entries)
    {
        if (entries.Count == 0) return ConfigDictionary<T>.Empty;
        var values = new List<KeyValuePair<string, T>>(entries.Count);
        foreach (var entry in entries)
        {
            if (!KeyPatterns.Allow(patterns, entry.Key)) throw TypeFaults.Unknown(entry);
            values.Add(new KeyValuePair<string, T>(entry.Key, item.Read(entry.Value)));
        }

        return new ConfigDictionary<T>(values);
    }
}
