using System.Runtime.CompilerServices;

namespace ConfigLock.Model.Schemas.Traversal;

/// <summary>
/// The schemas of one value in their order. Nearly every value has one schema, and there are as many lists as values, so
/// a list of one takes no memory of its own. Add to a list only where it was made: its copies share what is behind the first.
/// </summary>
internal struct SchemaList : IEquatable<SchemaList>
{
    private Schema? _first;
    private List<Schema>? _others;

    public SchemaList(Schema only) => _first = only;

    public readonly int Count => _first is null ? 0 : 1 + (_others?.Count ?? 0);

    public readonly Schema this[int index] => index == 0 ? _first! : _others![index - 1];

    public void Add(Schema schema)
    {
        if (_first is null) _first = schema;
        else (_others ??= []).Add(schema);
    }

    /// <summary>The same schemas as a list of its own.</summary>
    public readonly List<Schema> ToList()
    {
        var list = new List<Schema>(Count);
        foreach (var schema in this) list.Add(schema);
        return list;
    }

    public static SchemaList Of(IEnumerable<Schema> schemas)
    {
        var list = default(SchemaList);
        foreach (var schema in schemas) list.Add(schema);
        return list;
    }

    public readonly bool Contains(Schema schema) => ReferenceEquals(_first, schema) || (_others is not null && _others.Contains(schema));

    public readonly bool Exists(Predicate<Schema> condition) =>
        _first is not null && (condition(_first) || (_others is not null && _others.Exists(condition)));

    public readonly bool TrueForAll(Predicate<Schema> condition) =>
        _first is null || (condition(_first) && (_others is null || _others.TrueForAll(condition)));

    /// <summary>Whether both hold the same schemas in the same order.</summary>
    public readonly bool Equals(SchemaList other)
    {
        if (!ReferenceEquals(_first, other._first) || Count != other.Count) return false;
        for (var i = 1; i < Count; i++)
            if (!ReferenceEquals(this[i], other[i])) return false;
        return true;
    }

    public override readonly bool Equals(object? obj) => obj is SchemaList other && Equals(other);

    public override readonly int GetHashCode()
    {
        var hash = 17;
        foreach (var schema in this) hash = unchecked((hash * 31) + RuntimeHelpers.GetHashCode(schema));
        return hash;
    }

    public readonly Enumerator GetEnumerator() => new(this);

    public struct Enumerator(SchemaList list)
    {
        private int _next;

        public readonly Schema Current => list[_next - 1];

        public bool MoveNext() => _next++ < list.Count;
    }
}
