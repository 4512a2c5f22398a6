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
    public SchemaNode(IReadOnlyCollection<Schema> schemas)
    {
        Said = schemas;
        Schemas = [.. schemas.SelectMany(Structure.Innermost).Distinct()];
    }

    /// <summary>The schemas as they were given, with what they say beside the shape; equality does not look at them.</summary>
    public IReadOnlyCollection<Schema> Said { get; }

    /// <summary>The schemas; none where nothing is known.</summary>
    public IReadOnlyList<Schema> Schemas { get; }

    public bool Equals(SchemaNode? other) => other is not null && Schemas.SequenceEqual(other.Schemas);

    public override bool Equals(object? obj) => Equals(obj as SchemaNode);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var schema in Schemas) hash = unchecked((hash * 31) + RuntimeHelpers.GetHashCode(schema));
        return hash;
    }

    /// <summary>The schemas with all that they refer to and are combined of, the outer first.</summary>
    public List<Schema> Parts() => SchemaTraversal.Judging(Schemas);
}
