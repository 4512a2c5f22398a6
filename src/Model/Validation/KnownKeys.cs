using ConfigLock.Model.Schemas;

namespace ConfigLock.Model.Validation;

/// <summary>The keys that a schema knows by name.</summary>
internal static class KnownKeys
{
    /// <summary>Those of the schema itself, and of every schema that it applies in place.</summary>
    public static IReadOnlyList<string> Of(Schema schema)
    {
        var names = new List<string>();
        var seenNames = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Schema> { schema };
        var open = new Queue<Schema>([schema]);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            if (!next.ReferenceOnly)
                foreach (var name in Own(next))
                    if (seenNames.Add(name)) names.Add(name);
            foreach (var inner in InPlaceSchemas.Of(next))
                if (!ReferenceEquals(inner, next.Not) && seen.Add(inner)) open.Enqueue(inner);
        }

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
