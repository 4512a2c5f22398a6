namespace ConfigLock.Model.Schemas.Traversal;

/// <summary>What schemas say about the keys of a table and the elements of an array.</summary>
internal static class ContentSchemas
{
    /// <summary>The schemas of a key of a table that these schemas speak about.</summary>
    public static SchemaList OfKey(SchemaList applicable, string key)
    {
        var found = new SchemaList();
        foreach (var schema in applicable) AddOfKey(schema, key, ref found);
        if (found.Count == 0)
            foreach (var schema in applicable)
                if (schema.UnevaluatedProperties is { } unevaluated) found.Add(unevaluated);
        return found;
    }

    /// <summary>Adds what one schema says about a key by its name or by patterns, or else of keys that neither names.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="key">The key.</param>
    /// <param name="found">Receives the schemas.</param>
    /// <param name="ifSlow">Whether a pattern that took too long to say counts as found.</param>
    public static void AddOfKey(Schema schema, string key, ref SchemaList found, bool ifSlow = false)
    {
        var before = found.Count;
        AddNamed(schema, key, ref found, ifSlow);
        if (found.Count == before && schema.AdditionalProperties is { } additional) found.Add(additional);
    }

    /// <summary>Adds what one schema says about a key by its name or by patterns.</summary>
    public static void AddNamed(Schema schema, string key, ref SchemaList found, bool ifSlow = false)
    {
        if (schema.Property(key) is { } property) found.Add(property);
        for (var i = 0; i < schema.PatternProperties.Count; i++)
            if (schema.PatternProperties[i].Pattern.IsFoundIn(key) ?? ifSlow) found.Add(schema.PatternProperties[i].Schema);
    }

    /// <summary>The schemas of an element of an array that these schemas speak about.</summary>
    public static SchemaList OfItem(SchemaList applicable, int index)
    {
        var found = new SchemaList();
        foreach (var schema in applicable)
        {
            if (index < schema.PrefixItems.Count) found.Add(schema.PrefixItems[index]);
            else if (schema.Items is { } items) found.Add(items);
        }

        return found;
    }
}
