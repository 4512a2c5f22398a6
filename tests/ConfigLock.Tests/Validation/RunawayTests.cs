using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Schemas.Reading;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Validation;

/// <summary>Schemas that would never end, or crash: they end in a message.</summary>
public sealed class RunawayTests
{
    private static readonly Validator Validator = new(new ValidationOptions());

    [Fact]
    public void A_circle_of_dynamic_references_is_a_violation()
    {
        var schema = SchemaSamples.Load(
            """{"$ref": "inner", "$defs": {"b": {"$id": "inner", "$dynamicAnchor": "a", "allOf": [{"$dynamicRef": "#a"}]}}}""");
        var violation = Assert.Single(Validator.Validate(schema, SchemaSamples.Json("1")));
        Assert.Equal("could not be checked: the schema refers to itself too deeply", violation.Expected);
    }

    [Fact]
    public void Work_that_doubles_with_every_level_ends()
    {
        var definitions = string.Join(",", Enumerable.Range(0, 60).Select(i =>
            $$$"""  "d{{{i}}}": {"allOf": [{"$ref": "#/$defs/d{{{i + 1}}}"}, {"$ref": "#/$defs/d{{{i + 1}}}"}]}  """));
        var schema = SchemaSamples.Load($$$"""{"$ref": "#/$defs/d0", "$defs": { {{{definitions}}}, "d60": {"type": "string"} } }""");
        Assert.False(Validator.IsValid(schema, SchemaSamples.Json("\"a\"")));
        Assert.StartsWith(
            "could not be checked",
            Assert.Single(Validator.Validate(schema, SchemaSamples.Json("\"a\""))).Expected,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_deepest_evaluation_fits_on_a_small_stack()
    {
        var schema = SchemaSamples.Load("""{"anyOf": [{"items": {"$ref": "#"}, "type": "array"}, {"oneOf": [{"type": "string"}]}]}""");
        var value = SchemaSamples.Json(new string('[', 250) + "1" + new string(']', 250));
        var violations = 0;
        var thread = new Thread(() => violations = Validator.Validate(schema, value).Count, maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(1, violations);
    }

    // Whatever a schema looks like, it loads or has faults, and judges or says why not.
    [Fact]
    public void Scrambled_schemas_neither_crash_nor_hang()
    {
        string[] fragments =
        [
            "true", "false", "{}", "[]", "1", "-1", "null", "\"a\"", "{\"$ref\": \"#\"}", "{\"$ref\": \"#/$defs/a\"}",
            "{\"$dynamicRef\": \"#d\"}",
            "{\"$ref\": \"#/x/0\"}", "[{\"$ref\": \"#/$defs/b\"}, {\"type\": \"string\"}]", "{\"a\": {\"$ref\": \"#/$defs/b\"}}",
            "[\"a\", \"b\"]",
            "{\"^a\": {\"$ref\": \"#/$defs/a\"}}", "{\"type\": \"object\", \"required\": [\"a\"]}", "\"object\"",
            "{\"$id\": \"b\", \"$anchor\": \"c\"}",
            "{\"unevaluatedProperties\": false, \"unevaluatedItems\": false}",
        ];
        string[] keywords =
        [
            "$ref", "$dynamicRef", "$dynamicAnchor", "$id", "$schema", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "properties",
            "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames", "dependencies", "dependentSchemas",
            "items",
            "prefixItems", "contains", "unevaluatedItems", "type", "enum", "const", "required", "minimum", "minLength", "default",
        ];
        ConfigValue[] values =
            [SchemaSamples.Json("{\"a\": {\"a\": [1, \"x\"]}}"), SchemaSamples.Json("[[], {}, 1]"), SchemaSamples.Json("\"a\"")];
        var (loaded, tried) = Seeded.Count(20_000, random =>
        {
            string Body() => string.Join(", ", keywords.OrderBy(_ => random.Next()).Take(random.Next(1, 4))
                .Select(keyword => $"\"{keyword}\": {fragments[random.Next(fragments.Length)]}"));
            var text = $$$"""{ {{{Body()}}}, "$defs": { "a": { {{{Body()}}} }, "b": { {{{Body()}}} }, "d": { "$dynamicAnchor": "d","""
                + $$$""" "x": [{ {{{Body()}}} }] } } }""";
            var diagnostics = new DiagnosticBag();
            var schema = SchemaLoader.Load(SchemaSamples.Document(text), [], diagnostics);
            Assert.Equal(schema is null, diagnostics.HasErrors);
            if (schema is null) return false;
            foreach (var value in values) Assert.Equal(Validator.IsValid(schema, value), Validator.Validate(schema, value).Count == 0);
            return true;
        });

        Assert.True(tried < 1000 || loaded * 40 > tried, $"Only {loaded} schemas loaded.");
    }
}
