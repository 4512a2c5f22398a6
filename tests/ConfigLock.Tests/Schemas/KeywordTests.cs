using System.Text.Json.Nodes;
using ConfigLock.Model.Schemas.Keywords;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;

namespace ConfigLock.Tests.Schemas;

/// <summary>Every keyword to which a draft gives a meaning has an effect: a value that is refused for it alone.</summary>
public sealed class KeywordTests
{
    private const string Draft4 = "http://json-schema.org/draft-04/schema#";
    private const string Draft2019 = "https://json-schema.org/draft/2019-09/schema";
    private const string Draft2020 = "https://json-schema.org/draft/2020-12/schema";

    // What only names or keeps a schema, and refuses nothing by itself.
    private static readonly string[] Naming = ["$anchor", "$dynamicAnchor", "$recursiveAnchor", "$defs", "definitions"];

    // Each with a schema of the key "v", and a value that it refuses. A keyword of few drafts says which.
    private static readonly Dictionary<string, (string Schema, string Value, string Draft)> Refusing = new(StringComparer.Ordinal)
    {
        ["$ref"] = ("""{ "$ref": "#/definitions/no" }""", "1", Draft2019),
        ["$dynamicRef"] = ("""{ "$dynamicRef": "#/definitions/no" }""", "1", Draft2020),
        ["$recursiveRef"] = ("""{ "$recursiveRef": "#" }""", "1", Draft2019),
        ["type"] = ("""{ "type": "string" }""", "1", Draft2020),
        ["enum"] = ("""{ "enum": ["a"] }""", "1", Draft2020),
        ["const"] = ("""{ "const": "a" }""", "1", Draft2020),
        ["multipleOf"] = ("""{ "multipleOf": 2 }""", "1", Draft2020),
        ["minimum"] = ("""{ "minimum": 2 }""", "1", Draft2020),
        ["exclusiveMinimum"] = ("""{ "exclusiveMinimum": 1 }""", "1", Draft2020),
        ["maximum"] = ("""{ "maximum": 0 }""", "1", Draft2020),
        ["exclusiveMaximum"] = ("""{ "exclusiveMaximum": 1 }""", "1", Draft2020),
        ["minLength"] = ("""{ "minLength": 2 }""", "'a'", Draft2020),
        ["maxLength"] = ("""{ "maxLength": 0 }""", "'a'", Draft2020),
        ["pattern"] = ("""{ "pattern": "b" }""", "'a'", Draft2020),
        ["format"] = ("""{ "format": "date" }""", "'a'", Draft2020),
        ["minItems"] = ("""{ "minItems": 2 }""", "[1]", Draft2020),
        ["maxItems"] = ("""{ "maxItems": 0 }""", "[1]", Draft2020),
        ["uniqueItems"] = ("""{ "uniqueItems": true }""", "[1, 1]", Draft2020),
        ["items"] = ("""{ "items": { "type": "string" } }""", "[1]", Draft2020),
        ["additionalItems"] = ("""{ "items": [{}], "additionalItems": false }""", "[1, 2]", Draft4),
        ["prefixItems"] = ("""{ "prefixItems": [false] }""", "[1]", Draft2020),
        ["unevaluatedItems"] = ("""{ "unevaluatedItems": false }""", "[1]", Draft2020),
        ["contains"] = ("""{ "contains": { "type": "string" } }""", "[1]", Draft2020),
        ["minContains"] = ("""{ "contains": {}, "minContains": 2 }""", "[1]", Draft2020),
        ["maxContains"] = ("""{ "contains": {}, "maxContains": 1 }""", "[1, 1]", Draft2020),
        ["minProperties"] = ("""{ "minProperties": 2 }""", "{ a = 1 }", Draft2020),
        ["maxProperties"] = ("""{ "maxProperties": 0 }""", "{ a = 1 }", Draft2020),
        ["required"] = ("""{ "required": ["b"] }""", "{ a = 1 }", Draft2020),
        ["dependentRequired"] = ("""{ "dependentRequired": { "a": ["b"] } }""", "{ a = 1 }", Draft2020),
        ["dependentSchemas"] = ("""{ "dependentSchemas": { "a": false } }""", "{ a = 1 }", Draft2020),
        ["dependencies"] = ("""{ "dependencies": { "a": ["b"] } }""", "{ a = 1 }", Draft4),
        ["properties"] = ("""{ "properties": { "a": { "type": "string" } } }""", "{ a = 1 }", Draft2020),
        ["patternProperties"] = ("""{ "patternProperties": { "a": { "type": "string" } } }""", "{ a = 1 }", Draft2020),
        ["additionalProperties"] = ("""{ "additionalProperties": false }""", "{ a = 1 }", Draft2020),
        ["unevaluatedProperties"] = ("""{ "unevaluatedProperties": false }""", "{ a = 1 }", Draft2020),
        ["propertyNames"] = ("""{ "propertyNames": { "minLength": 2 } }""", "{ a = 1 }", Draft2020),
        ["allOf"] = ("""{ "allOf": [{ "type": "string" }] }""", "1", Draft2020),
        ["anyOf"] = ("""{ "anyOf": [{ "type": "string" }] }""", "1", Draft2020),
        ["oneOf"] = ("""{ "oneOf": [{}, {}] }""", "1", Draft2020),
        ["not"] = ("""{ "not": {} }""", "1", Draft2020),
        ["if"] = ("""{ "if": {}, "then": false }""", "1", Draft2020),
        ["then"] = ("""{ "if": {}, "then": false }""", "1", Draft2020),
        ["else"] = ("""{ "if": false, "else": false }""", "1", Draft2020),
    };

    public static TheoryData<string> Keywords => [.. Refusing.Keys];

    [Fact]
    public void There_is_a_refused_value_for_each_keyword_of_each_draft()
    {
        var known = new[] { DialectKeywords.Draft4, DialectKeywords.Draft7, DialectKeywords.Draft2019, DialectKeywords.Draft2020 }
            .SelectMany(static words => words).Distinct().Except(Naming);
        Assert.Equal(known.Order(StringComparer.Ordinal), Refusing.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_value_is_refused_for_the_keyword_alone(string keyword)
    {
        var (text, value, draft) = Refusing[keyword];
        var schema = JsonNode.Parse(text)!.AsObject();
        Assert.False(Accepts(schema, value, draft));
        schema.Remove(keyword);
        Assert.True(Accepts(schema, value, draft));
    }

    private static bool Accepts(JsonObject schema, string value, string draft)
    {
        var document = new JsonObject
        {
            ["$schema"] = draft,
            ["properties"] = new JsonObject { ["v"] = schema.DeepClone() },
            ["definitions"] = new JsonObject { ["no"] = false },
            ["type"] = "object",
        };
        if (draft == Draft4) document.Remove("definitions");
        var validator = new Validator(new ValidationOptions { AssertFormats = true });
        return validator.Validate(SchemaSamples.Load(document.ToJsonString()), SchemaSamples.Toml("v = " + value)).Count == 0;
    }
}
