namespace ConfigLock.Model.Schemas;

/// <summary>The schemas that a schema applies to the very value that it is applied to itself.</summary>
internal static class InPlaceSchemas
{
    public static List<Schema> Of(Schema schema)
    {
        var inner = new List<Schema>();
        if (schema.Reference is not null) inner.Add(schema.Reference);
        if (schema.DynamicReference is not null && schema.DynamicAnchor is null) inner.Add(schema.DynamicReference);
        inner.AddRange(schema.AllOf);
        inner.AddRange(schema.AnyOf);
        inner.AddRange(schema.OneOf);
        if (schema.Not is not null) inner.Add(schema.Not);
        if (schema.If is not null)
        {
            inner.Add(schema.If);
            if (schema.Then is not null) inner.Add(schema.Then);
            if (schema.Else is not null) inner.Add(schema.Else);
        }

        foreach (var dependent in schema.DependentSchemas) inner.Add(dependent.Schema);
        return inner;
    }
}
