using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas;

/// <summary>Reads the keywords that apply schemas.</summary>
internal static class ApplicatorKeywords
{
    public static void Read(Schema schema, KeywordReader reader)
    {
        schema.AllOf = reader.Many("allOf");
        schema.AnyOf = reader.Many("anyOf");
        schema.OneOf = reader.Many("oneOf");
        schema.Not = reader.One("not");
        schema.If = reader.One("if");
        schema.Then = reader.One("then");
        schema.Else = reader.One("else");
        ReadTableKeywords(schema, reader);
        ReadArrayKeywords(schema, reader);
    }

    private static void ReadTableKeywords(Schema schema, KeywordReader reader)
    {
        schema.SetProperties(reader.Map("properties"));
        schema.PatternProperties = Patterns(reader);
        schema.AdditionalProperties = reader.One("additionalProperties");
        schema.UnevaluatedProperties = reader.One("unevaluatedProperties");
        schema.PropertyNames = reader.One("propertyNames");

        var schemas = new List<SchemaProperty>(reader.Map("dependentSchemas"));
        var needs = new List<DependentKeys>();
        if (reader.TryGet("dependentRequired", out var required)) ReadNeeds(reader, required, needs, schemas: null);
        if (reader.TryGet("dependencies", out var dependencies)) ReadNeeds(reader, dependencies, needs, schemas);
        schema.DependentSchemas = schemas;
        schema.DependentRequired = needs;
    }

    private static List<PatternSchema> Patterns(KeywordReader reader)
    {
        var patterns = new List<PatternSchema>();
        if (!reader.TryGet("patternProperties", out var entry) || reader.Table("patternProperties", entry.Value) is not { } table)
            return patterns;
        foreach (var named in table)
            if (reader.Link(named.Value) is { } schema && reader.Pattern(named.Key, named.KeyPlace) is { } pattern)
                patterns.Add(new PatternSchema(pattern, named.KeyPlace, schema));
        return patterns;
    }

    // Without a list for schemas, every entry must be an array of keys.
    private static void ReadNeeds(KeywordReader reader, ConfigEntry keyword, List<DependentKeys> needs, List<SchemaProperty>? schemas)
    {
        if (keyword.Value is not ConfigTable table)
        {
            reader.Refuse(keyword.Value, keyword.Key, "must be an object");
            return;
        }

        foreach (var entry in table)
        {
            if (schemas is null || entry.Value is ConfigArray)
                needs.Add(new DependentKeys(entry.Key, entry.KeyPlace, reader.Names(keyword.Key, entry.Value)));
            else if (reader.Link(entry.Value) is { } schema)
                schemas.Add(new SchemaProperty(entry.Key, entry.KeyPlace, schema));
        }
    }

    private static void ReadArrayKeywords(Schema schema, KeywordReader reader)
    {
        schema.PrefixItems = reader.Many("prefixItems");
        if (reader.TryGet("items", out var items))
        {
            if (items.Value is not ConfigArray array)
            {
                schema.Items = reader.Link(items.Value);
            }
            else if (reader.Dialect.ItemsCanBeArray)
            {
                // Unlike other lists of schemas, this one may be empty.
                if (array.Items.Count > 0) schema.PrefixItems = reader.ManyOf("items", array);
                schema.Items = reader.One("additionalItems");
            }
            else
            {
                reader.Refuse(items.Value, "items", "must be a schema (this draft says \"prefixItems\" for an array of schemas)");
            }
        }

        schema.UnevaluatedItems = reader.One("unevaluatedItems");
        schema.Contains = reader.One("contains");
    }
}
