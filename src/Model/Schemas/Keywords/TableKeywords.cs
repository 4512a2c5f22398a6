using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>Reads the keywords with a schema under each name, and those that say which keys go together.</summary>
internal static class TableKeywords
{
    public static IEnumerable<Schema> Properties(Schema schema, KeywordReader reader)
    {
        schema.SetProperties(reader.Map("properties"));
        return schema.Properties.Select(static property => property.Schema);
    }

    public static IEnumerable<Schema> PatternProperties(Schema schema, KeywordReader reader)
    {
        const string Keyword = "patternProperties";
        if (!reader.TryGet(Keyword, out var entry) || reader.Table(Keyword, entry.Value) is not { } table) return [];
        var patterns = new List<PatternSchema>();
        foreach (var named in table)
            if (reader.Link(named.Value) is { } inner && reader.Pattern(named.Key, named.KeyPlace) is { } pattern)
                patterns.Add(new PatternSchema(pattern, named.KeyPlace, inner));
        schema.PatternProperties = patterns;
        return patterns.Select(static pattern => pattern.Schema);
    }

    public static IEnumerable<Schema> DependentSchemas(Schema schema, KeywordReader reader)
    {
        schema.DependentSchemas = reader.Map("dependentSchemas");
        return schema.DependentSchemas.Select(static dependent => dependent.Schema);
    }

    /// <summary>Reads what drafts up to 7 say instead of <c>dependentSchemas</c> and <c>dependentRequired</c>.</summary>
    public static IEnumerable<Schema> Dependencies(Schema schema, KeywordReader reader)
    {
        if (!reader.TryGet("dependencies", out var entry)) return [];
        var schemas = new List<SchemaProperty>();
        ReadNeeds(schema, reader, entry, schemas);
        if (schemas.Count > 0) schema.DependentSchemas = [.. schema.DependentSchemas, .. schemas];
        return schemas.Select(static dependent => dependent.Schema);
    }

    public static void ReadDependentRequired(Schema schema, KeywordReader reader)
    {
        if (reader.TryGet("dependentRequired", out var entry)) ReadNeeds(schema, reader, entry, schemas: null);
    }

    // Without a list for schemas, every entry must be an array of keys.
    private static void ReadNeeds(Schema schema, KeywordReader reader, ConfigEntry keyword, List<SchemaProperty>? schemas)
    {
        if (keyword.Value is not ConfigTable table)
        {
            reader.Refuse(keyword.Value, keyword.Key, "must be an object");
            return;
        }

        var needs = new List<DependentKeys>(schema.DependentRequired);
        foreach (var entry in table)
        {
            if (schemas is null || entry.Value is ConfigArray)
                needs.Add(new DependentKeys(entry.Key, entry.KeyPlace, reader.Names(keyword.Key, entry.Value)));
            else if (reader.Link(entry.Value) is { } inner)
                schemas.Add(new SchemaProperty(entry.Key, entry.KeyPlace, inner));
        }

        schema.DependentRequired = needs;
    }
}
