using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>
/// Reads the keywords that describe. They count in every dialect. One of a wrong type costs nothing but itself, since many schemas
/// are not their users' to correct; all but <c>writeOnly</c>, which marks a secret wherever it stands.
/// </summary>
internal static class AnnotationKeywords
{
    private const string Text = "must be a string";
    private const string Flag = "must be true or false";

    public static void Read(Schema schema, KeywordReader reader)
    {
        schema.Title = (Note(reader, "title", 4, Text) as ConfigString)?.Value;
        schema.Description = (Note(reader, "description", 4, Text) as ConfigString)?.Value;
        schema.WriteOnly = reader.FlagOf("writeOnly", reader.Annotation("writeOnly"));
        schema.ReadOnly = Note(reader, "readOnly", 7, Flag) is ConfigBoolean { Value: true };

        // Older drafts leave the keyword free, and some schemas put the advice itself there.
        schema.Deprecated = Note(reader, "deprecated", 2019, Flag) is ConfigBoolean { Value: true };
        schema.Format = reader.Dialect.Knows("format") ? (Note(reader, "format", 4, Text) as ConfigString)?.Value : null;
        Note(reader, "$comment", 7, Text);
        Note(reader, "contentMediaType", 7, Text);
        Note(reader, "contentEncoding", 7, Text);
        Note(reader, "examples", 6, "must be an array");
        ReadDefault(schema, reader);
    }

    // The annotation where it has the right type. In a draft from before it means nothing, so whatever it is is right.
    private static ConfigValue? Note(KeywordReader reader, string keyword, int since, string wanted)
    {
        if (reader.Annotation(keyword) is not { } value) return null;
        var fits = wanted switch { Text => value is ConfigString, Flag => value is ConfigBoolean, _ => value is ConfigArray };
        if (fits) return value;
        if (reader.Dialect.Defines(since)) reader.LeaveOutAnnotation(value, keyword, wanted);
        return null;
    }

    private static void ReadDefault(Schema schema, KeywordReader reader)
    {
        if (reader.Annotation("default") is not { } value || value is ConfigNull) return;
        if (IsBeyondInteger(schema.Types, value)) reader.LeaveOutDefault(value);
        else schema.Default = value;
    }

    // Such an integer was read as the nearest float, and would be locked as another number than the schema says.
    private static bool IsBeyondInteger(SchemaTypes types, ConfigValue value) =>
        (types & (SchemaTypes.Integer | SchemaTypes.Number)) == SchemaTypes.Integer
        && value is ConfigFloat { Value: >= 9223372036854775808.0 or < -9223372036854775808.0 };
}
