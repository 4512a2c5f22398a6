using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Traversal;

/// <summary>What a schema says of its value at first sight, looked up through <c>$ref</c> and <c>allOf</c>.</summary>
internal static class SchemaFacts
{
    // As deep as schemas that people write go; it bounds what others can cost.
    private const int MaximumDepth = 8;

    /// <summary>The types that the schema allows; none if it does not say.</summary>
    public static SchemaTypes Types(Schema schema)
    {
        foreach (var part in Parts(schema))
            if (part.Types != SchemaTypes.None) return part.Types;
        return SchemaTypes.None;
    }

    /// <summary>The only values that the schema allows; <see langword="null"/> if it does not list them.</summary>
    public static IReadOnlyList<ConfigValue>? Choices(Schema schema)
    {
        foreach (var part in Parts(schema))
        {
            if (part.Const is not null) return [part.Const];
            if (part.Enum is not null) return part.Enum;
        }

        return null;
    }

    /// <summary>The keys of a table that may only have listed values, which tell one kind of table from another.</summary>
    public static List<(string Name, IReadOnlyList<ConfigValue> Values)> Tags(Schema schema)
    {
        var tags = new List<(string, IReadOnlyList<ConfigValue>)>();
        foreach (var part in Parts(schema))
            foreach (var property in part.Properties)
                if (Choices(property.Schema) is { } values) tags.Add((property.Name, values));
        return tags;
    }

    /// <summary>The keys that a table must have.</summary>
    public static List<string> Required(Schema schema)
    {
        var names = new List<string>();
        foreach (var part in Parts(schema)) names.AddRange(part.Required);
        return names;
    }

    /// <summary>The schema and those that it applies by <c>$ref</c> and <c>allOf</c>.</summary>
    public static List<Schema> Parts(Schema schema) => SchemaTraversal.Judging([schema], MaximumDepth);
}
