using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>Reads the keywords that say what a value must be.</summary>
internal static class AssertionKeywords
{
    public static void Read(Schema schema, KeywordReader reader)
    {
        ReadTypes(schema, reader);
        ReadEnum(schema, reader);
        if (reader.TryGet("const", out var constant)) schema.Const = constant.Value;
        schema.Number = NumberKeywords.Read(reader);
        schema.Length = reader.Counts("minLength", "maxLength");
        schema.ItemCount = reader.Counts("minItems", "maxItems");
        schema.PropertyCount = reader.Counts("minProperties", "maxProperties");
        schema.ContainsCount = reader.Counts("minContains", "maxContains", least: 1);
        if (reader.TryGet("uniqueItems", out var unique)) schema.UniqueItems = reader.FlagOf("uniqueItems", unique.Value);
        if (reader.TryGet("required", out var required)) schema.Required = reader.Names("required", required.Value);
        TableKeywords.ReadDependentRequired(schema, reader);
        if (reader.TryGet("pattern", out var pattern) && reader.TextOf("pattern", pattern.Value) is { } text)
            schema.Pattern = reader.Pattern(text, pattern.Value.Origin.Place);
    }

    private static void ReadTypes(Schema schema, KeywordReader reader)
    {
        if (!reader.TryGet("type", out var entry)) return;
        var names = entry.Value is ConfigArray array ? array.Items : [entry.Value];
        if (names.Count == 0) reader.Refuse(entry.Value, "type", "must name at least one type");
        foreach (var name in names)
        {
            var type = TypeOf(name);
            if (type == SchemaTypes.None)
                reader.Refuse(
                    name,
                    "type",
                    "must be \"object\", \"array\", \"string\", \"integer\", \"number\", \"boolean\" or \"null\", or an array of these");
            schema.Types |= type;
        }
    }

    private static SchemaTypes TypeOf(ConfigValue name) => (name as ConfigString)?.Value switch
    {
        "object" => SchemaTypes.Object,
        "array" => SchemaTypes.Array,
        "string" => SchemaTypes.String,
        "integer" => SchemaTypes.Integer,
        "number" => SchemaTypes.Number,
        "boolean" => SchemaTypes.Boolean,
        "null" => SchemaTypes.Null,
        _ => SchemaTypes.None,
    };

    private static void ReadEnum(Schema schema, KeywordReader reader)
    {
        if (!reader.TryGet("enum", out var entry)) return;
        if (entry.Value is ConfigArray array) schema.Enum = array.Items;
        else reader.Refuse(entry.Value, "enum", "must be an array of values");
    }
}
