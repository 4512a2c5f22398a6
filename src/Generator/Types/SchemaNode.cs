using System.Runtime.CompilerServices;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Generator.Types;

/// <summary>
/// The schemas that hold together for one value, each the innermost that says something about the value's shape.
/// Nodes of the same schemas are equal, which is how a definition that is used twice becomes one type.
/// </summary>
internal sealed class SchemaNode : IEquatable<SchemaNode>
{
    private readonly Schema[] _schemas;
    private readonly int _hash = 17;
    private List<Schema>? _parts;
    private List<Schema>? _possible;
    private List<Schema>? _possiblySaid;

    public SchemaNode(IReadOnlyCollection<Schema> schemas)
    {
        Said = schemas;
        var innermost = new List<Schema>(schemas.Count);
        foreach (var schema in schemas)
            if (Structure.Innermost(schema) is { } inner && !innermost.Contains(inner)) innermost.Add(inner);
        _schemas = [.. innermost];
        foreach (var schema in _schemas) _hash = unchecked((_hash * 31) + RuntimeHelpers.GetHashCode(schema));
    }

    /// <summary>The schemas as they were given, with what they say beside the shape; equality does not look at them.</summary>
    public IReadOnlyCollection<Schema> Said { get; }

    /// <summary>The schemas; none where nothing is known.</summary>
    public IReadOnlyList<Schema> Schemas => _schemas;

    /// <summary>The schemas with all that they refer to and are combined of, the outer first.</summary>
    public List<Schema> Parts => _parts ??= SchemaTraversal.Judging(_schemas);

    /// <summary>The schemas with all that can speak about the value where they hold, whichever branches do.</summary>
    public List<Schema> Possible => _possible ??= SchemaTraversal.Possible(_schemas);

    /// <summary>The same of the schemas as they were given.</summary>
    public List<Schema> PossiblySaid => _possiblySaid ??= SchemaTraversal.Possible(Said);

    public bool Equals(SchemaNode? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || _hash != other._hash || _schemas.Length != other._schemas.Length) return false;
        for (var i = 0; i < _schemas.Length; i++)
            if (!ReferenceEquals(_schemas[i], other._schemas[i])) return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as SchemaNode);

    public override int GetHashCode() => _hash;
}
