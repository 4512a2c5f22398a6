namespace ConfigLock.Model.Schemas;

/// <summary>Walks a schema's graph.</summary>
internal static class SchemaGraph
{
    /// <summary>Every schema that is reached from one, itself first, each once.</summary>
    public static List<Schema> Reachable(Schema root)
    {
        var found = new List<Schema> { root };
        var seen = new HashSet<Schema> { root };
        for (var i = 0; i < found.Count; i++)
        {
            var schema = found[i];
            foreach (var inner in InPlaceSchemas.Of(schema)) Add(inner);
            foreach (var property in schema.Properties) Add(property.Schema);
            foreach (var pattern in schema.PatternProperties) Add(pattern.Schema);
            foreach (var item in schema.PrefixItems) Add(item);
            Add(schema.DynamicReference);
            Add(schema.AdditionalProperties);
            Add(schema.UnevaluatedProperties);
            Add(schema.PropertyNames);
            Add(schema.Items);
            Add(schema.UnevaluatedItems);
            Add(schema.Contains);
        }

        return found;

        void Add(Schema? schema)
        {
            if (schema is not null && seen.Add(schema)) found.Add(schema);
        }
    }
}
