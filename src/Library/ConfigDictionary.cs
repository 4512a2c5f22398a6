using System.Collections;

namespace ConfigLock;

/// <summary>A table that cannot change, and that equals another with equal values under the same keys, in any order.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(CollectionJsonConverterFactory))]
#endif
public sealed class ConfigDictionary<T> : IReadOnlyDictionary<string, T>, IEquatable<ConfigDictionary<T>>
#if NET
    , IJsonCollection
#endif
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);

    /// <summary>Creates a table.</summary>
    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public ConfigDictionary(params (string Key, T Value)[] entries)
    {
        foreach (var (key, value) in entries) _values.Add(key, value);
    }

    /// <summary>Creates a table.</summary>
    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public ConfigDictionary(IEnumerable<KeyValuePair<string, T>> entries)
    {
        foreach (var entry in entries) _values.Add(entry.Key, entry.Value);
    }

    /// <summary>The table without keys.</summary>
    public static ConfigDictionary<T> Empty { get; } = new(Array.Empty<(string Key, T Value)>());

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => _values.Values;

    /// <inheritdoc/>
    public T this[string key] => _values[key];

    /// <summary>Whether both have equal values under the same keys.</summary>
    public static bool operator ==(ConfigDictionary<T>? left, ConfigDictionary<T>? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ConfigDictionary<T>? left, ConfigDictionary<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out T value) => _values.TryGetValue(key, out value!);

    /// <inheritdoc/>
    public bool Equals(ConfigDictionary<T>? other)
    {
        if (other is null || other._values.Count != _values.Count) return false;
        foreach (var entry in _values)
            if (!other._values.TryGetValue(entry.Key, out var same) || !EqualityComparer<T>.Default.Equals(entry.Value, same)) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConfigDictionary<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, so that the order of the keys does not count.
        var hash = 0;
        foreach (var entry in _values)
        {
            var value = entry.Value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(entry.Value);
            hash = unchecked(hash + ((StringComparer.Ordinal.GetHashCode(entry.Key) * 31) ^ value));
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => "{" + string.Join(", ", _values) + "}";

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

#if NET
    System.Text.Json.Serialization.JsonConverter IJsonCollection.CreateConverter() => new ConfigDictionaryJsonConverter<T>();
#endif
}
