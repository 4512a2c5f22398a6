using System.Text.Json.Nodes;

namespace ConfigLock.SchemaWriter.Description;

/// <summary>The shapes that a value can have: where every description starts.</summary>
internal static class Shapes
{
    /// <summary>A string.</summary>
    public static Schema Text() => OfType("string");

    /// <summary>A whole number.</summary>
    public static Schema Integer() => OfType("integer");

    /// <summary>A number, whole or not.</summary>
    public static Schema Number() => OfType("number");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static Schema Flag() => OfType("boolean");

    /// <summary>A list.</summary>
    public static Schema ListOf(Schema items) => OfType("array").With("items", items.ToJson());

    /// <summary>One of some strings that say all by themselves.</summary>
    public static Schema OneWord(params string[] words) =>
        Text().With("enum", new JsonArray([.. words.Select(word => JsonValue.Create(word))]));

    /// <summary>One of some strings, each with what it means.</summary>
    public static Schema OneOfWords(params (string Word, string Meaning)[] words) =>
        Schema.Empty.With("oneOf", words.Select(word => Schema.Empty.With("const", word.Word).Says(word.Meaning)));

    /// <summary>A table of just these keys.</summary>
    public static Schema Table(params IReadOnlyList<Property> properties)
    {
        var table = OfType("object")
            .With("properties", properties.Select(property => (property.Name, property.Schema)))
            .With("additionalProperties", false);
        string[] required = [.. properties.Where(property => property.Required).Select(property => property.Name)];
        return required is [] ? table : table.With("required", new JsonArray([.. required.Select(name => JsonValue.Create(name))]));
    }

    /// <summary>A table whose keys the user chooses.</summary>
    public static Schema TableOf(Schema values) => OfType("object").With("additionalProperties", values.ToJson());

    /// <summary>A definition, by name.</summary>
    public static Schema Ref(string definition) => Schema.Empty.With("$ref", "#/$defs/" + definition);

    /// <summary>Any of some shapes.</summary>
    public static Schema AnyOf(params Schema[] shapes) => Schema.Empty.With("anyOf", shapes);

    /// <summary>Exactly one of some shapes.</summary>
    public static Schema OneOf(params Schema[] shapes) => Schema.Empty.With("oneOf", shapes);

    /// <summary>All of some schemas at once.</summary>
    public static Schema AllOf(params Schema[] schemas) => Schema.Empty.With("allOf", schemas);

    /// <summary>A table that has these keys: for branches that differ only in which are there.</summary>
    public static Schema Having(params string[] keys) =>
        Schema.Empty.With("required", new JsonArray([.. keys.Select(key => JsonValue.Create(key))]));

    private static Schema OfType(string type) => Schema.Empty.With("type", type);
}
