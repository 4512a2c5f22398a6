using System.Collections;

namespace ConfigLock;

/// <summary>A list that cannot change, and that equals another with equal elements.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(CollectionJsonConverterFactory))]
#endif
public sealed class ConfigList<T> : IReadOnlyList<T>, IEquatable<ConfigList<T>>
#if NET
    , IJsonCollection
#endif
{
    private readonly T[] _items;

    /// <summary>Creates a list.</summary>
    public ConfigList(params T[] items) => _items = (T[])items.Clone();

    /// <summary>Creates a list.</summary>
    public ConfigList(IEnumerable<T> items) => _items = new List<T>(items).ToArray();

    /// <summary>The list without elements.</summary>
    public static ConfigList<T> Empty { get; } = new(Array.Empty<T>());

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>Whether both have equal elements in the same order.</summary>
    public static bool operator ==(ConfigList<T>? left, ConfigList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether their elements differ.</summary>
    public static bool operator !=(ConfigList<T>? left, ConfigList<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(ConfigList<T>? other)
    {
        if (other is null || other._items.Length != _items.Length) return false;
        for (var i = 0; i < _items.Length; i++)
            if (!EqualityComparer<T>.Default.Equals(_items[i], other._items[i])) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConfigList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in _items) hash = unchecked((hash * 31) + (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item)));
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

#if NET
    System.Text.Json.Serialization.JsonConverter IJsonCollection.CreateConverter() => new ConfigListJsonConverter<T>();
#endif
}
