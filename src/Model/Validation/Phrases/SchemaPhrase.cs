using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Model.Validation.Phrases;

/// <summary>A schema in a few words.</summary>
internal static class SchemaPhrase
{
    private const int MaximumKeys = 3;

    /// <summary>
    /// Such as "a boolean", "one of "a", "b"" or "a table with "url""; <see langword="null"/> for a schema that does not say.
    /// </summary>
    public static string? Of(Schema schema)
    {
        var types = SchemaFacts.Types(schema);
        if (SchemaFacts.Choices(schema) is { Count: > 0 } choices) return ValuePhrase.OneOf(choices);
        if (types is SchemaTypes.Object or SchemaTypes.None && TablePhrase(schema) is { } table) return table;
        if (types is SchemaTypes.String && SchemaFacts.Parts(schema).Find(static part => part.Pattern is not null) is { } text)
            return "a string that matches the pattern " + text.Pattern!.Text;
        return types == SchemaTypes.None ? null : TypePhrase.Of(types);
    }

    private static string? TablePhrase(Schema schema)
    {
        var traits = new List<string>();
        foreach (var (name, values) in SchemaFacts.Tags(schema))
            if (values.Count == 1) traits.Add($"{name} = {ValuePhrase.Of(values[0])}");
        foreach (var name in SchemaFacts.Required(schema))
            if (traits.Count < MaximumKeys && !traits.Exists(trait => trait.StartsWith(name + " = ", StringComparison.Ordinal)))
                traits.Add($"\"{name}\"");
        return traits.Count == 0 ? null : "a table with " + TypePhrase.All(traits);
    }
}
