using ConfigLock.Core.Values;

namespace ConfigLock.Core.Schemas;

/// <summary>Reads the keywords that describe. They count in every dialect: <c>writeOnly</c> marks a secret wherever it stands.</summary>
internal static class AnnotationKeywords
{
    public static void Read(Schema schema, KeywordReader reader)
    {
        schema.Title = reader.TextOf("title", reader.Annotation("title"));
        schema.Description = reader.TextOf("description", reader.Annotation("description"));
        schema.WriteOnly = reader.FlagOf("writeOnly", reader.Annotation("writeOnly"));
        schema.ReadOnly = reader.FlagOf("readOnly", reader.Annotation("readOnly"));

        // Older drafts leave the keyword free, and some schemas put the advice itself there.
        schema.Deprecated = reader.Annotation("deprecated") is ConfigBoolean { Value: true };
        if (reader.Annotation("default") is not { } value || value is ConfigNull) return;
        if (IsBeyondInteger(schema.Types, value)) reader.LeaveOutDefault(value);
        else schema.Default = value;
    }

    // Such an integer was read as the nearest float, and would be locked as another number than the schema says.
    private static bool IsBeyondInteger(SchemaTypes types, ConfigValue value) =>
        (types & (SchemaTypes.Integer | SchemaTypes.Number)) == SchemaTypes.Integer
        && value is ConfigFloat { Value: >= 9223372036854775808.0 or < -9223372036854775808.0 };
}
