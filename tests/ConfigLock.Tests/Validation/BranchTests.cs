using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Validation;

/// <summary>What is told when no branch of <c>anyOf</c> or <c>oneOf</c> fits.</summary>
public sealed class BranchTests
{
    [Theory]
    [InlineData("""[{"type": "boolean"}, {"type": "object"}]""", "v = 1", "v", "anyOf", "must be a boolean or a table")]
    [InlineData("""[{"type": "string"}, {"type": "null"}]""", "v = 1", "v", "anyOf", "must be a string")]
    [InlineData(
        """[{"type": "boolean"}, {"properties": {"a": {"type": "string"}}, "type": "object"}]""", "v = {a = 1}", "v.a", "type",
        "must be a string")]
    [InlineData("""[{"const": "a"}, {"enum": ["b", "c"]}]""", "v = 'x'", "v", "anyOf", "must be one of \"a\", \"b\", \"c\"")]
    [InlineData("""[{"enum": ["a"]}, {"type": "integer"}]""", "v = true", "v", "anyOf", "must be \"a\" or an integer")]
    [InlineData("""[{"type": "integer", "minimum": 5}, {"type": "string"}]""", "v = 1", "v", "minimum", "must be at least 5")]
    [InlineData(
        """[{"type": "string", "pattern": "^a"}, {"type": "string", "pattern": "^b"}]""", "v = 'x'", "v", "anyOf",
        "must be a string that matches the pattern ^a or a string that matches the pattern ^b")]
    [InlineData(
        """[{"type": "string", "minLength": 5}, {"type": "string", "maxLength": 2}]""", "v = 'abc'", "v", "anyOf",
        "must fit one of the 2 alternatives in the schema")]
    [InlineData(
        """[{"required": ["a"]}, {"required": ["b"]}]""", "v = {}", "v", "anyOf", "must be a table with \"a\" or a table with \"b\"")]
    [InlineData("""[{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/y"}]""", "v = {type = 'y', n = 'no'}", "v.n", "type", "must be an integer")]
    [InlineData("""[{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/y"}]""", "v = {type = 'z'}", "v.type", "anyOf", "must be one of \"x\", \"y\"")]
    [InlineData(
        """[{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/y"}]""", "v = {}", "v", "anyOf",
        "must be a table with type = \"x\" or a table with type = \"y\"")]
    [InlineData(
        """[{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/y"}]""", "v = 1", "v", "anyOf",
        "must be a table with type = \"x\" or a table with type = \"y\"")]
    [InlineData(
        """[{"anyOf": [{"type": "string"}, {"type": "null"}]}, {"type": "object", "required": ["k"]}]""", "v = {}", "v.k", "required",
        "is required")]
    [InlineData(
        """[{"$ref": "#/$defs/command"}, {"$ref": "#/$defs/address"}]""", "v = {command = 'c', wiat = 1}", "v.wiat", "additionalProperties",
        "is not allowed: the schema has no such key")]
    [InlineData(
        """[{"$ref": "#/$defs/command"}, {"$ref": "#/$defs/address"}]""", "v = {command = 'c', wait = 'no'}", "v.wait", "type",
        "must be an integer")]
    [InlineData(
        """[{"$ref": "#/$defs/command"}, {"$ref": "#/$defs/address"}]""", "v = {wait = 1}", "v", "anyOf",
        "must be a table with \"command\" or a table with \"address\"")]
    [InlineData(
        """[{"$ref": "#/$defs/open1"}, {"$ref": "#/$defs/open2"}]""", "v = {one = 1, two = 2}", "v", "anyOf",
        "must fit one of the 2 alternatives in the schema")]
    [InlineData(
        """[{"$ref": "#/$defs/open1"}, {"$ref": "#/$defs/open2"}]""", "v = {one = 1, tow = 3}", "v.tow", "additionalProperties",
        "is not allowed: the schema has no such key")]
    public void The_most_helpful_is_told(string branches, string toml, string path, string keyword, string expected)
    {
        var schema = SchemaSamples.Load(
            $$$"""
            {
              "properties": { "v": { "anyOf": {{{branches}}} } },
              "$defs": {
                "x": { "type": "object", "required": ["type"], "properties": { "type": { "const": "x" }, "n": { "type": "string" } } },
                "y": { "type": "object", "required": ["type"], "properties": { "type": { "enum": ["y"] }, "n": { "type": "integer" } } },
                "command": {
                  "type": "object", "required": ["command"],
                  "properties": { "command": { "type": "string" }, "wait": { "type": "integer" } }, "additionalProperties": false
                },
                "address": {
                  "type": "object", "required": ["address"], "properties": { "address": { "type": "string" } },
                  "additionalProperties": false
                },
                "open1": { "type": "object", "properties": { "one": { "type": "integer" } }, "additionalProperties": false },
                "open2": { "type": "object", "properties": { "two": { "type": "integer" } }, "additionalProperties": false }
              }
            }
            """);
        var violation = Assert.Single(new Validator(new ValidationOptions()).Validate(schema, SchemaSamples.Toml(toml)));
        Assert.Equal((path, keyword, expected), (violation.Path.ToString(), violation.Keyword, violation.Expected));
    }

    [Theory]
    [InlineData("""[{"required": ["a"]}, {"required": ["b"]}]""", "must be only one of these: a table with \"a\", a table with \"b\"")]
    [InlineData(
        """[{"minProperties": 1}, {"minProperties": 2}, {"minProperties": 3}]""",
        "must fit exactly one of the 3 alternatives, but fits 2 of them")]
    public void Too_many_that_fit_are_told(string branches, string expected)
    {
        var schema = SchemaSamples.Load($$"""{"oneOf": {{branches}} }""");
        var violation = Assert.Single(new Validator(new ValidationOptions()).Validate(schema, SchemaSamples.Toml("a = 1\nb = 2")));
        Assert.Equal(("oneOf", expected), (violation.Keyword, violation.Expected));
    }
}
