using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Schemas.Reading;

namespace ConfigLock.Tests.Schemas;

/// <summary>Every fault of a schema, with its code and its place.</summary>
public sealed class SchemaFaultTests
{
    [Theory]
    [InlineData(
        """{"type": 5}""",
        "schema.json(1,10): error CFGLOCK102: the schema keyword \"type\" must be \"object\", \"array\", \"string\", \"integer\", "
            + "\"number\", \"boolean\" or \"null\", or an array of these")]
    [InlineData("""{"type": "strng"}""", "schema.json(1,10): error CFGLOCK102: the schema keyword \"type\" must be \"object\"")]
    [InlineData("""{"type": ["string", "int"]}""", "schema.json(1,21): error CFGLOCK102: the schema keyword \"type\" must be \"object\"")]
    [InlineData("""{"type": []}""", "schema.json(1,10): error CFGLOCK102: the schema keyword \"type\" must name at least one type")]
    [InlineData(
        """{"properties": []}""",
        "schema.json(1,16): error CFGLOCK102: the schema keyword \"properties\" must be an object that holds schemas")]
    [InlineData("""{"properties": {"a": "string"}}""", "schema.json(1,22): error CFGLOCK102: a schema must be an object, true or false")]
    [InlineData(
        """{"patternProperties": 1}""", "schema.json(1,23): error CFGLOCK102: the schema keyword \"patternProperties\" must be an object")]
    [InlineData("""{"additionalProperties": "no"}""", "schema.json(1,26): error CFGLOCK102: a schema must be")]
    [InlineData("""{"items": "string"}""", "schema.json(1,11): error CFGLOCK102: a schema must be")]
    [InlineData(
        """{"$schema": "https://json-schema.org/draft/2020-12/schema", "items": [true]}""",
        "schema.json(1,70): error CFGLOCK102: the schema keyword \"items\" must be a schema (this draft says \"prefixItems\"")]
    [InlineData(
        """{"required": "x"}""", "schema.json(1,14): error CFGLOCK102: the schema keyword \"required\" must be an array of key names")]
    [InlineData(
        """{"required": ["x", 1]}""", "schema.json(1,20): error CFGLOCK102: the schema keyword \"required\" must hold only key names")]
    [InlineData(
        """{"dependentRequired": {"a": {}}}""",
        "schema.json(1,29): error CFGLOCK102: the schema keyword \"dependentRequired\" must be an array of key names")]
    [InlineData("""{"dependencies": 3}""", "schema.json(1,18): error CFGLOCK102: the schema keyword \"dependencies\" must be an object")]
    [InlineData(
        """{"minLength": -1}""", "schema.json(1,15): error CFGLOCK102: the schema keyword \"minLength\" must be a whole number, 0 or more")]
    [InlineData(
        """{"maxItems": 1.5}""", "schema.json(1,14): error CFGLOCK102: the schema keyword \"maxItems\" must be a whole number, 0 or more")]
    [InlineData("""{"minimum": "1"}""", "schema.json(1,13): error CFGLOCK102: the schema keyword \"minimum\" must be a number")]
    [InlineData("""{"multipleOf": 0}""", "schema.json(1,16): error CFGLOCK102: the schema keyword \"multipleOf\" must be greater than 0")]
    [InlineData(
        """{"$schema": "http://json-schema.org/draft-04/schema#", "minimum": 1, "exclusiveMinimum": 1}""",
        "schema.json(1,90): error CFGLOCK102: the schema keyword \"exclusiveMinimum\" must be true or false in draft 4")]
    [InlineData(
        """{"uniqueItems": "yes"}""", "schema.json(1,17): error CFGLOCK102: the schema keyword \"uniqueItems\" must be true or false")]
    [InlineData("""{"writeOnly": 1}""", "schema.json(1,15): error CFGLOCK102: the schema keyword \"writeOnly\" must be true or false")]
    [InlineData("""{"enum": "a"}""", "schema.json(1,10): error CFGLOCK102: the schema keyword \"enum\" must be an array of values")]
    [InlineData(
        """{"allOf": []}""", "schema.json(1,11): error CFGLOCK102: the schema keyword \"allOf\" must be an array of schemas, at least one")]
    [InlineData("""{"anyOf": {}}""", "schema.json(1,11): error CFGLOCK102: the schema keyword \"anyOf\" must be an array of schemas")]
    [InlineData("""{"$ref": 1}""", "schema.json(1,10): error CFGLOCK102: the schema keyword \"$ref\" must be a string")]
    [InlineData("[]", "schema.json(1,1): error CFGLOCK102: a schema must be")]
    [InlineData(
        """{"$ref": "#/$defs/a"}""", "schema.json(1,10): error CFGLOCK103: \"#/$defs/a\" points to a place that is not in the schema")]
    [InlineData("""{"$ref": "#a"}""", "schema.json(1,10): error CFGLOCK103: \"#a\" points to a place that is not in the schema")]
    [InlineData(
        """{"$ref": "#/$defs/Serer", "$defs": {"Client": {}, "Server": {}}}""",
        "schema.json(1,10): error CFGLOCK103: \"#/$defs/Serer\" points to a place that is not in the schema; "
            + "did you mean \"#/$defs/Server\"?")]
    [InlineData(
        """{"$ref": "#/definitions/Server", "$defs": {"Server": {}}}""",
        "schema.json(1,10): error CFGLOCK103: \"#/definitions/Server\" points to a place that is not in the schema; "
            + "did you mean \"#/$defs/Server\"?")]
    [InlineData("""{"$ref": "#/enum/0", "enum": ["a"]}""", "schema.json(1,31): error CFGLOCK102: a schema must be")]
    [InlineData("""{"$ref": "#"}""", "schema.json(1,10): error CFGLOCK104: the reference leads back to itself: # -> #; break the circle")]
    [InlineData(
        """{"$dynamicAnchor": "a", "allOf": [{"$dynamicRef": "#a"}]}""",
        "schema.json(1,51): error CFGLOCK104: the reference leads back to itself: #a -> #a; break the circle")]
    [InlineData(
        """{"allOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"not": {"$ref": "#/$defs/b"}}, "b": {"anyOf": [true, """
            + """{"$ref": "#/$defs/a"}]}}}""",
        "schema.json(1,114): error CFGLOCK104: the reference leads back to itself: #/$defs/a -> #/$defs/b -> #/$defs/a; break the circle")]
    [InlineData("""{"if": true, "then": {"$ref": "#"}}""", "schema.json(1,31): error CFGLOCK104")]
    [InlineData("""{"dependentSchemas": {"a": {"$ref": "#"}}}""", "schema.json(1,37): error CFGLOCK104")]
    [InlineData(
        """{"$ref": "https://example.com/x.json#/a"}""",
        "schema.json(1,10): error CFGLOCK105: there is no local copy of \"https://example.com/x.json\", and ConfigLock never downloads a "
            + "schema: add <ConfigLockSchemaReference Include=\"its file\" Uri=\"https://example.com/x.json\" />")]
    [InlineData(
        """{"$ref": "other.json#/a"}""",
        "schema.json(1,10): error CFGLOCK105: there is no local copy of \"other.json#/a\", and ConfigLock never downloads a schema: "
            + "add <ConfigLockSchemaReference Include=\"its file\" />")]
    [InlineData(
        """{"pattern": "["}""", "schema.json(1,13): error CFGLOCK106: the pattern \"[\" is not a regular expression: a \"]\" is missing")]
    [InlineData(
        """{"patternProperties": {"(": {}}}""",
        "schema.json(1,24): error CFGLOCK106: the pattern \"(\" is not a regular expression: it is malformed")]
    [InlineData(
        """{"pattern": "a\\Z"}""",
        "schema.json(1,13): error CFGLOCK106: the pattern \"a\\Z\" is not a regular expression: \\Z is not an escape of ECMA-262")]
    [InlineData(
        """{"$schema": "https://example.com/s"}""",
        "schema.json(1,13): error CFGLOCK107: \"$schema\" names \"https://example.com/s\", which is not a known draft")]
    public void A_fault_is_told_at_its_place(string schema, string expected) =>
        Assert.StartsWith(expected, Assert.Single(SchemaSamples.Faults(schema)), StringComparison.Ordinal);

    [Fact]
    public void Every_fault_that_can_be_reached_is_told_at_once()
    {
        var faults = SchemaSamples.Faults("""
            {
              "properties": {
                "a": { "type": 1 },
                "b": { "$ref": "#/$defs/used" }
              },
              "$defs": {
                "used": { "minimum": true },
                "unused": { "type": 1, "$ref": "#/nowhere", "pattern": "(" }
              }
            }
            """);
        Assert.Equal(2, faults.Count);
        Assert.StartsWith("schema.json(3,20): error CFGLOCK102", faults[0], StringComparison.Ordinal);
        Assert.StartsWith("schema.json(7,26): error CFGLOCK102", faults[1], StringComparison.Ordinal);
    }

    private const string Draft2020 = "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"";

    [Theory]
    [InlineData(
        """{"properties": {"a": {"description": null}}}""",
        "schema.json(1,38): warning CFGLOCK121: the schema annotation \"description\" must be a string, so it is ignored")]
    [InlineData("""{"title": 3}""", "schema.json(1,11): warning CFGLOCK121: the schema annotation \"title\" must be a string")]
    [InlineData(
        """{"readOnly": "no"}""", "schema.json(1,14): warning CFGLOCK121: the schema annotation \"readOnly\" must be true or false")]
    [InlineData("""{"examples": "a"}""", "schema.json(1,14): warning CFGLOCK121: the schema annotation \"examples\" must be an array")]
    [InlineData("""{"$comment": ["a"]}""", "schema.json(1,14): warning CFGLOCK121: the schema annotation \"$comment\" must be a string")]
    [InlineData(
        """{"contentEncoding": 1}""", "schema.json(1,21): warning CFGLOCK121: the schema annotation \"contentEncoding\" must be a string")]
    [InlineData(
        """{"contentMediaType": 1}""",
        "schema.json(1,22): warning CFGLOCK121: the schema annotation \"contentMediaType\" must be a string")]
    [InlineData("""{"format": null}""", "schema.json(1,12): warning CFGLOCK121: the schema annotation \"format\" must be a string")]
    [InlineData(
        "{" + Draft2020 + ", \"deprecated\": \"yes\"}",
        "schema.json(1,75): warning CFGLOCK121: the schema annotation \"deprecated\" must be true or false")]
    [InlineData(
        """{"$defs": {"a": {"$ref": "#/$defs/a"}}}""",
        "schema.json(1,26): warning CFGLOCK122: the reference of an unused definition leads back to itself: #/$defs/a -> #/$defs/a; "
            + "break the circle")]
    [InlineData(
        """{"definitions": {"a": {"allOf": [{"$ref": "#/definitions/b"}]}, "b": {"anyOf": [true, {"$ref": "#/definitions/a"}]}}}""",
        "schema.json(1,96): warning CFGLOCK122: the reference of an unused definition leads back to itself: #/definitions/a -> "
            + "#/definitions/b -> #/definitions/a; break the circle")]
    public void What_has_no_effect_is_a_warning_at_its_place(string schema, string expected)
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(SchemaLoader.Load(SchemaSamples.Document(schema), [], diagnostics));
        Assert.StartsWith(expected, Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"deprecated": "use b"}""")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-04/schema#", "examples": {}, "readOnly": "", "$comment": 1}""")]
    [InlineData("""{"$defs": {"a": {"properties": {"next": {"$ref": "#/$defs/a"}}}}}""")]
    [InlineData("""{"$defs": {"a": {"type": 1, "allOf": {}, "$ref": "#/nowhere"}}, "definitions": []}""")]
    public void What_an_older_draft_leaves_free_and_a_definition_that_nothing_uses_are_not_judged(string schema) =>
        SchemaSamples.Load(schema);

    // What is wrong with it might be what keeps a secret out of a lock.
    [Fact]
    public void A_mark_of_secrets_is_no_mere_annotation() =>
        Assert.StartsWith(
            "schema.json(1,15): error CFGLOCK102",
            Assert.Single(SchemaSamples.Faults("""{"writeOnly": "yes"}""")),
            StringComparison.Ordinal);

    [Fact]
    public void A_build_goes_on_and_says_it_once()
    {
        using var project = new TemporaryProject("""{"properties": {"a": {"type": "string", "description": null, "default": "b"}}}""", "");
        var resolved = Resolved.Of(project);
        Assert.Equal("{ a = \"b\" }", resolved.Text);
        Assert.Equal("CFGLOCK121", Assert.Single(resolved.Warnings).Code);
    }

    [Fact]
    public void A_fault_in_a_reference_document_is_told_there()
    {
        var reference = SchemaSamples.Document("""{"type": "thing"}""", "other.json", uri: "https://example.com/other");
        var fault = Assert.Single(SchemaSamples.Faults("""{"$ref": "https://example.com/other"}""", reference));
        Assert.StartsWith("other.json(1,10): error CFGLOCK102", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_vocabulary_that_must_be_understood_is_refused()
    {
        var metaschema = SchemaSamples.Document(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$vocabulary": { "https://example.com/vocab": true, "https://example.com/optional": false }
            }
            """,
            "meta.json",
            uri: "https://example.com/meta");
        var fault = Assert.Single(SchemaSamples.Faults("""{"$schema": "https://example.com/meta"}""", metaschema));
        Assert.StartsWith("schema.json(1,13): error CFGLOCK107", fault, StringComparison.Ordinal);
        Assert.Contains("\"https://example.com/vocab\"", fault, StringComparison.Ordinal);
    }
}
