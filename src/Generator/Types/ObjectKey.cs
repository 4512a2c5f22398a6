using ConfigLock.Model.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>A key that the schema names for a table.</summary>
/// <param name="name">The key.</param>
internal sealed class ObjectKey(string name)
{
    public string Name { get; } = name;

    /// <summary>What holds for its value in any case.</summary>
    public List<Schema> Common { get; } = [];

    /// <summary>What holds for its value in one case or another.</summary>
    public List<Schema> Conditional { get; } = [];

    /// <summary>The nodes of which any may describe its value; none where it may be anything.</summary>
    public IReadOnlyList<SchemaNode> Nodes { get; set; } = [];

    /// <summary>Whether no value of it is valid, or none that a branch allows.</summary>
    public bool IsForbidden => Common.Exists(static schema => schema.Always == false)
        || (Common.Count == 0 && Conditional.TrueForAll(static schema => schema.Always == false));

    /// <summary>Every schema that speaks about its value.</summary>
    public IEnumerable<Schema> Schemas => Common.Concat(Conditional);
}
