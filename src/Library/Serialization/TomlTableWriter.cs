using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>Gathers the keys of a table. What is <see langword="null"/> is left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TomlTableWriter
{
    private readonly List<TomlEntry> _entries = new();

    public void Add(string key, TomlValue? value)
    {
        if (value is not null) _entries.Add(new TomlEntry(key, value));
    }

    public void Add(string key, string? value)
    {
        if (value is not null) Add(key, TomlValue.FromString(value));
    }

    public void Add(string key, bool? value)
    {
        if (value is { } truth) Add(key, TomlValue.FromBoolean(truth));
    }

    public void Add(string key, long? value)
    {
        if (value is { } number) Add(key, TomlValue.FromInteger(number));
    }

    public void Add(string key, ulong? value)
    {
        if (value is { } number) Add(key, TomlConvert.FromUInt64(number));
    }

    public void Add(string key, TomlNumber? value)
    {
        if (value is { } number) Add(key, TomlConvert.FromNumber(number));
    }

    public void Add(string key, TomlDate? value)
    {
        if (value is { } date) Add(key, TomlValue.FromDate(date));
    }

    public void Add<T>(string key, T? value, Func<T, TomlValue> write)
        where T : class
    {
        if (value is not null) Add(key, write(value));
    }

    public void AddValue<T>(string key, T? value, Func<T, TomlValue> write)
        where T : struct
    {
        if (value is { } present) Add(key, write(present));
    }

    public void AddOthers<T>(ConfigDictionary<T> others, Func<T, TomlValue> write)
    {
        foreach (var entry in others) Add(entry.Key, write(entry.Value));
    }

    public TomlValue ToValue() => TomlValue.FromEntries(_entries);
}
