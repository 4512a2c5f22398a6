using System.Runtime.CompilerServices;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Generator.Types;

/// <summary>What only the branches of choices and conditions say about the keys of a table.</summary>
internal sealed class ConditionalKeys
{
    private readonly List<Schema> _parts;
    private readonly List<SchemaProperty> _properties = [];

    /// <summary>Reads the branches of schemas that hold in any case.</summary>
    public ConditionalKeys(List<Schema> parts)
    {
        _parts = parts;

        // Which schema a dynamic reference leads to, and what keys that names, depends on how it is reached.
        TakeOthers = parts.Exists(static part => part.DynamicAnchor is not null);
        Add(parts, []);
    }

    /// <summary>The keys that branches name: each may be there, whichever branch it is.</summary>
    public IReadOnlyList<SchemaProperty> Properties => _properties;

    /// <summary>Whether a branch says something about keys that it does not name.</summary>
    public bool TakeOthers { get; private set; }

    /// <summary>
    /// The nodes of which any may describe the value of a key; none where it may be anything, as where a condition does
    /// not hold that alone speaks about it.
    /// </summary>
    public IReadOnlyList<SchemaNode> NodesOf(string key) => NodesOf(_parts, key, []) ?? [];

    // Null where a branch that may be the one that holds leaves the key alone.
    private static List<SchemaNode>? NodesOf(List<Schema> parts, string key, Dictionary<Schema, List<SchemaNode>?> known)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var part in parts)
            foreach (var choice in Choices(part))
                if (NodesOfEach(choice, key, known) is { Count: > 0 } nodes) return nodes;
        return null;
    }

    private static List<SchemaNode>? NodesOfEach(IReadOnlyList<Schema> choice, string key, Dictionary<Schema, List<SchemaNode>?> known)
    {
        var nodes = new List<SchemaNode>();
        foreach (var branch in choice)
        {
            if (!known.TryGetValue(branch, out var found))
            {
                // A branch that leads back to itself says nothing by that.
                known[branch] = null;
                known[branch] = found = NodesOfBranch(branch, key, known);
            }

            if (found is null) return null;
            nodes.AddRange(found);
        }

        return [.. nodes.Distinct()];
    }

    private static List<SchemaNode>? NodesOfBranch(Schema branch, string key, Dictionary<Schema, List<SchemaNode>?> known)
    {
        var inner = SchemaTraversal.Judging([branch]);
        var own = inner.SelectMany(part => SchemasOf(part, key)).ToList();
        if (own.Count > 0) return own.TrueForAll(static schema => schema.Always != false) ? [new SchemaNode(own)] : [];
        return inner.Exists(static part => part.Always == false || part.AdditionalProperties is { Always: false })
            ? []
            : NodesOf(inner, key, known);
    }

    private static List<Schema> SchemasOf(Schema part, string key)
    {
        var found = new SchemaList();
        ContentSchemas.AddNamed(part, key, ref found);
        return found.ToList();
    }

    // Lists of branches of which one holds in any case.
    private static IEnumerable<IReadOnlyList<Schema>> Choices(Schema schema)
    {
        foreach (var choice in schema.Choices()) yield return choice;
        if (schema is { If: not null, Then: { } then, Else: { } otherwise }) yield return [then, otherwise];
    }

    private void Add(List<Schema> parts, HashSet<Schema> seen)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var branch in parts.SelectMany(static part => part.Applied(SubschemaRole.Conditional).ToList()))
        {
            if (!seen.Add(branch)) continue;
            var inner = SchemaTraversal.Judging([branch]);
            foreach (var part in inner)
            {
                _properties.AddRange(part.Properties);
                TakeOthers |= part.DynamicAnchor is not null || part.PatternProperties.Count > 0
                    || part.AdditionalProperties is { Always: not false } || part.UnevaluatedProperties is { Always: not false };
            }

            Add(inner, seen);
        }
    }
}
