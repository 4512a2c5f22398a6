using System.ComponentModel;
using System.Globalization;

namespace ConfigLock.Serialization;

/// <summary>Reads the keys of a table, and remembers which it was asked for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TomlTableReader
{
    private readonly TomlValue _table;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public TomlTableReader(TomlValue table)
    {
        // Asks for the keys, so that anything else than a table is an error at once.
        _ = table.Entries;
        _table = table;
    }

    /// <summary>The value of a key that must be there.</summary>
    public T Get<T>(string key, Func<TomlValue, T> read)
    {
        _known.Add(key);
        if (_table.TryGet(key, out var value)) return read(value);
        throw new ConfigFormatException($"the key \"{key}\" is missing", _table.Line, _table.Column);
    }

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public T? Find<T>(string key, Func<TomlValue, T> read)
        where T : class
    {
        _known.Add(key);
        return _table.TryGet(key, out var value) ? read(value) : null;
    }

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public T? FindValue<T>(string key, Func<TomlValue, T> read)
        where T : struct
    {
        _known.Add(key);
        return _table.TryGet(key, out var value) ? read(value) : null;
    }

    /// <summary>Checks a key that has one possible value.</summary>
    public void Expect(string key, string text) => Expect(key, TomlConvert.ToString, text, "\"" + text + "\"");

    /// <inheritdoc cref="Expect(string, string)"/>
    public void Expect(string key, bool truth) => Expect(key, TomlConvert.ToBoolean, truth, truth ? "true" : "false");

    /// <inheritdoc cref="Expect(string, string)"/>
    public void Expect(string key, long number) => Expect(key, TomlConvert.ToInt64, number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The keys that were not asked for. Each must match one of the patterns, if there are any.</summary>
    public ConfigDictionary<T> Others<T>(Func<TomlValue, T> read, params string[] patterns)
    {
        var others = new List<KeyValuePair<string, T>>();
        foreach (var entry in _table.Entries)
        {
            if (_known.Contains(entry.Key)) continue;
            if (patterns.Length > 0 && !KeyPatterns.AnyMatches(patterns, entry.Key)) throw Unknown(entry);
            others.Add(new KeyValuePair<string, T>(entry.Key, read(entry.Value)));
        }

        return others.Count == 0 ? ConfigDictionary<T>.Empty : new ConfigDictionary<T>(others);
    }

    /// <summary>Refuses keys that were not asked for.</summary>
    public void Close()
    {
        foreach (var entry in _table.Entries)
            if (!_known.Contains(entry.Key)) throw Unknown(entry);
    }

    private void Expect<T>(string key, Func<TomlValue, T> read, T expected, string shown)
    {
        var value = Get(key, static value => value);
        if (!EqualityComparer<T>.Default.Equals(read(value), expected))
            throw new ConfigFormatException($"the key \"{key}\" must be {shown}", value.Line, value.Column);
    }

    private static ConfigFormatException Unknown(TomlEntry entry) => new($"the key \"{entry.Key}\" is unknown", entry.KeyLine, entry.KeyColumn);
}
