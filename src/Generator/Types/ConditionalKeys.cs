using ConfigLock.Core.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>What only the branches of choices and conditions say about the keys of a table.</summary>
internal sealed class ConditionalKeys
{
    private const int MaximumDepth = 16;

    private readonly List<Schema> _parts;
    private readonly List<SchemaProperty> _properties = [];

    /// <summary>Reads the branches of schemas that hold in any case.</summary>
    public ConditionalKeys(List<Schema> parts)
    {
        _parts = parts;

        // Which schema a dynamic reference leads to, and what keys that names, depends on how it is reached.
        TakeOthers = parts.Exists(static part => part.DynamicAnchor is not null);
        Add(parts, depth: 0);
    }

    /// <summary>The keys that branches name: each may be there, whichever branch it is.</summary>
    public IReadOnlyList<SchemaProperty> Properties => _properties;

    /// <summary>Whether a branch says something about keys that it does not name.</summary>
    public bool TakeOthers { get; private set; }

    /// <summary>
    /// The nodes of which any may describe the value of a key; none where it may be anything, as where a condition does
    /// not hold that alone speaks about it.
    /// </summary>
    public IReadOnlyList<SchemaNode> NodesOf(string key) => NodesOf(_parts, key, depth: 0) ?? [];

    // Null where a branch that may be the one that holds leaves the key alone.
    private static List<SchemaNode>? NodesOf(List<Schema> parts, string key, int depth)
    {
        if (depth > MaximumDepth) return null;
        foreach (var part in parts)
            foreach (var choice in Choices(part))
                if (NodesOfEach(choice, key, depth) is { Count: > 0 } nodes) return nodes;
        return null;
    }

    private static List<SchemaNode>? NodesOfEach(IReadOnlyList<Schema> choice, string key, int depth)
    {
        var nodes = new List<SchemaNode>();
        foreach (var branch in choice)
        {
            var inner = Structure.Parts([branch]);
            var own = inner.SelectMany(part => SchemasOf(part, key)).ToList();
            if (own.Count > 0)
            {
                if (own.TrueForAll(static schema => schema.Always != false)) nodes.Add(new SchemaNode(own));
            }
            else if (!inner.Exists(static part => part.Always == false || part.AdditionalProperties is { Always: false }))
            {
                if (NodesOf(inner, key, depth + 1) is not { } deeper) return null;
                nodes.AddRange(deeper);
            }
        }

        return [.. nodes.Distinct()];
    }

    private static IEnumerable<Schema> SchemasOf(Schema part, string key)
    {
        if (part.Property(key) is { } property) yield return property;
        foreach (var pattern in part.PatternProperties)
            if (pattern.Pattern.IsFoundIn(key) == true) yield return pattern.Schema;
    }

    // Lists of branches of which one holds in any case.
    private static IEnumerable<IReadOnlyList<Schema>> Choices(Schema schema)
    {
        if (schema.AnyOf.Count > 0) yield return schema.AnyOf;
        if (schema.OneOf.Count > 0) yield return schema.OneOf;
        if (schema is { If: not null, Then: { } then, Else: { } otherwise }) yield return [then, otherwise];
    }

    private void Add(List<Schema> parts, int depth)
    {
        if (depth > MaximumDepth)
        {
            TakeOthers = true;
            return;
        }

        foreach (var branch in parts.SelectMany(Branches))
        {
            var inner = Structure.Parts([branch]);
            foreach (var part in inner)
            {
                _properties.AddRange(part.Properties);
                TakeOthers |= part.PatternProperties.Count > 0 || part.AdditionalProperties is { Always: not false } || part.UnevaluatedProperties is { Always: not false };
            }

            Add(inner, depth + 1);
        }
    }

    private static IEnumerable<Schema> Branches(Schema schema)
    {
        foreach (var branch in schema.AnyOf) yield return branch;
        foreach (var branch in schema.OneOf) yield return branch;
        if (schema.If is not null)
        {
            yield return schema.If;
            if (schema.Then is not null) yield return schema.Then;
            if (schema.Else is not null) yield return schema.Else;
        }

        foreach (var dependent in schema.DependentSchemas) yield return dependent.Schema;
    }
}
