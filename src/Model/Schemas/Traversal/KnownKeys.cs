
namespace ConfigLock.Model.Schemas.Traversal;

/// <summary>The keys that a schema knows by name.</summary>
internal static class KnownKeys
{
    /// <summary>Those of the schema itself, and of every schema that it applies in place, but for <c>not</c>.</summary>
    public static IReadOnlyList<string> Of(Schema schema)
    {
        var names = new List<string>();
        var seenNames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var inner in SchemaTraversal.Spread(schema, SubschemaRole.InPlace & ~SubschemaRole.Negation, []))
            if (!inner.ReferenceOnly)
                foreach (var name in Own(inner))
                    if (seenNames.Add(name)) names.Add(name);
        return names;
    }

    /// <summary>Those of the schema itself: all that its <c>additionalProperties</c> spares.</summary>
    public static IReadOnlyList<string> Own(Schema schema)
    {
        var names = new List<string>(schema.Properties.Count);
        foreach (var property in schema.Properties)
            if (property.Schema.Always != false) names.Add(property.Name);
        return names;
    }
}
