using System.Collections;
using System.Runtime.CompilerServices;

namespace ConfigLock.Generator.Values;

/// <summary>An array that equals another with equal elements, as the pipeline's caches need it.</summary>
[CollectionBuilder(typeof(ImmutableEquatableArrays), nameof(ImmutableEquatableArrays.Create))]
internal sealed class ImmutableEquatableArray<T>(IEnumerable<T> items) : IReadOnlyList<T>, IEquatable<ImmutableEquatableArray<T>>
    where T : notnull
{
    public static readonly ImmutableEquatableArray<T> Empty = new([]);

    private readonly T[] _items = [.. items];

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(ImmutableEquatableArray<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.SequenceEqual(other._items));

    public override bool Equals(object? obj) => Equals(obj as ImmutableEquatableArray<T>);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in _items) hash = unchecked((hash * 31) + item.GetHashCode());
        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

/// <summary>Makes them.</summary>
internal static class ImmutableEquatableArrays
{
    public static ImmutableEquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : notnull => new(items.ToArray());

    public static ImmutableEquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : notnull => new(items);
}
