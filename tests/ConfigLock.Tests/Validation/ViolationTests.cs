using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Validation;

/// <summary>What a violation says, and where.</summary>
public sealed class ViolationTests
{
    [Theory]
    [InlineData("""{"type": "string"}""", "v = 1", "type", "must be a string")]
    [InlineData("""{"type": "integer"}""", "v = 1.5", "type", "must be an integer")]
    [InlineData("""{"type": ["integer", "number", "null"]}""", "v = true", "type", "must be a number")]
    [InlineData("""{"type": ["array", "object", "boolean"]}""", "v = 1", "type", "must be a boolean, an array or a table")]
    [InlineData("""{"type": "null"}""", "v = 1", "type", "must be null, which TOML does not have")]
    [InlineData("""{"enum": ["a", 1, 2.5, true]}""", "v = 'b'", "enum", "must be one of \"a\", 1, 2.5, true")]
    [InlineData("""{"enum": ["a"]}""", "v = 'b'", "enum", "must be \"a\"")]
    [InlineData("""{"const": {"a": [1, null]}}""", "v = 'b'", "const", "must be { a = [1, null] }")]
    [InlineData("""{"minimum": 2}""", "v = 1", "minimum", "must be at least 2")]
    [InlineData("""{"maximum": 5}""", "v = 6", "maximum", "must be at most 5")]
    [InlineData("""{"exclusiveMinimum": 0.5}""", "v = 0.5", "exclusiveMinimum", "must be greater than 0.5")]
    [InlineData("""{"exclusiveMaximum": 5}""", "v = inf", "exclusiveMaximum", "must be less than 5")]
    [InlineData("""{"minimum": 5}""", "v = nan", "minimum", "must be at least 5")]
    [InlineData("""{"multipleOf": 0.1}""", "v = 0.35", "multipleOf", "must be a multiple of 0.1")]
    [InlineData("""{"minLength": 2}""", "v = '\U0001F432'", "minLength", "must have at least 2 characters")]
    [InlineData("""{"maxLength": 1}""", "v = 'ab'", "maxLength", "must have at most 1 character")]
    [InlineData("""{"pattern": "^a$"}""", "v = 'b'", "pattern", "must match the pattern ^a$")]
    [InlineData("""{"minItems": 1}""", "v = []", "minItems", "must have at least 1 element")]
    [InlineData("""{"maxItems": 1}""", "v = [1, 2]", "maxItems", "must have at most 1 element")]
    [InlineData("""{"uniqueItems": true}""", "v = [1, 2, 1.0]", "uniqueItems", "must not hold the same element twice")]
    [InlineData(
        """{"uniqueItems": true}""", "v = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1.0]", "uniqueItems", "must not hold the same element twice")]
    [InlineData("""{"contains": {"type": "string"}}""", "v = [1]", "contains", "must have at least 1 element that is a string")]
    [InlineData(
        """{"contains": {"minimum": 5}, "minContains": 2}""", "v = [5]", "minContains",
        "must have at least 2 elements fitting the schema of \"contains\"")]
    [InlineData("""{"contains": {"const": 1}, "maxContains": 1}""", "v = [1, 1]", "maxContains", "must have at most 1 element that is 1")]
    [InlineData("""{"minProperties": 1}""", "v = {}", "minProperties", "must have at least 1 key")]
    [InlineData("""{"maxProperties": 1}""", "v = {a = 1, b = 2}", "maxProperties", "must have at most 1 key")]
    [InlineData("""{"not": {"required": ["a", "b"]}}""", "v = {a = 1, b = 2}", "not", "must not have the keys \"a\" and \"b\" together")]
    [InlineData("""{"not": {"required": ["a"]}}""", "v = {a = 1}", "not", "must not have the key \"a\"")]
    [InlineData("""{"not": {"const": "x"}}""", "v = 'x'", "not", "must not be \"x\"")]
    [InlineData("""{"not": {"minimum": 1}}""", "v = 2", "not", "must not fit the schema of \"not\"")]
    [InlineData("false", "v = 1", "false", "is not allowed here")]
    [InlineData("""{"if": {"type": "string"}, "then": {"minLength": 3}}""", "v = 'a'", "minLength", "must have at least 3 characters")]
    [InlineData("""{"if": {"type": "string"}, "else": {"minimum": 3}}""", "v = 1", "minimum", "must be at least 3")]
    public void A_wrong_value_is_told_by_its_keyword(string schema, string toml, string keyword, string expected)
    {
        var violation = Single($$"""{"properties": {"v": {{schema}} } }""", toml);
        Assert.Equal(
            (ViolationKind.WrongValue, "v", 1, 5, keyword, expected),
            (violation.Kind, violation.Path.ToString(), violation.Place.Line, violation.Place.Column,
                violation.Keyword, violation.Expected));
    }

    [Fact]
    public void An_unknown_key_is_told_where_the_key_stands()
    {
        var violation = Single(
            """{"properties": {"t": {"properties": {"a": {}, "b": {}, "gone": false}, "additionalProperties": false}}}""",
            "[t]\na = 1\n  \"c d\" = 2");
        Assert.Equal(
            (ViolationKind.UnknownKey, "t.\"c d\"", 3, 3),
            (violation.Kind, violation.Path.ToString(), violation.Place.Line, violation.Place.Column));
        Assert.Equal("additionalProperties", violation.Keyword);
        Assert.Equal(["a", "b"], violation.KnownKeys);
    }

    [Fact]
    public void An_unevaluated_key_is_unknown_beside_the_keys_of_all_schemas_applied()
    {
        var violation = Single(
            """
            {
              "$ref": "#/$defs/base", "properties": {"a": {}}, "anyOf": [{"properties": {"c": {}}}],
              "not": {"properties": {"d": false}, "required": ["d"]}, "unevaluatedProperties": false,
              "$defs": {"base": {"properties": {"b": {}}}}
            }
            """,
            "a = 1\nb = 1\nc = 1\nx = 1");
        Assert.Equal(
            (ViolationKind.UnknownKey, "x", "unevaluatedProperties"), (violation.Kind, violation.Path.ToString(), violation.Keyword));
        Assert.Equal(["a", "b", "c"], violation.KnownKeys);
    }

    [Fact]
    public void A_missing_key_is_told_at_its_table()
    {
        var violation = Single("""{"properties": {"t": {"required": ["a"]}}}""", "\n[t]\nb = 1");
        Assert.Equal(
            (ViolationKind.MissingKey, "t.a", 2, "required", "is required"),
            (violation.Kind, violation.Path.ToString(), violation.Place.Line, violation.Keyword, violation.Expected));
    }

    [Fact]
    public void A_key_that_another_needs_says_so()
    {
        var violation = Single("""{"dependentRequired": {"a": ["b"]}}""", "a = 1");
        Assert.Equal(
            (ViolationKind.MissingKey, "b", "is required, because \"a\" is set"),
            (violation.Kind, violation.Path.ToString(), violation.Expected));
    }

    [Fact]
    public void A_wrong_key_is_told_where_the_key_stands()
    {
        var violation = Single("""{"propertyNames": {"pattern": "^[a-z]+$"}}""", "a = 1\nB = 1");
        Assert.Equal(
            (ViolationKind.WrongValue, "B", 2, 1),
            (violation.Kind, violation.Path.ToString(), violation.Place.Line, violation.Place.Column));
        Assert.Equal(("propertyNames", "has a key that must match the pattern ^[a-z]+$"), (violation.Keyword, violation.Expected));
    }

    [Fact]
    public void All_violations_are_told_each_once()
    {
        var violations = Validate(
            """
            {
              "allOf": [{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/x"}], "required": ["b"],
              "$defs": {"x": {"properties": {"a": {"items": {"type": "string", "minLength": 2}}}}}
            }
            """,
            "a = [1, 'x', 'xx']");
        Assert.Equal(["b", "a[0]", "a[1]"], violations.Select(violation => violation.Path.ToString()));
    }

    [Fact]
    public void What_is_expected_never_holds_the_value()
    {
        var schema = """
            {
              "properties": {"s": {
                "type": "integer", "enum": [1], "pattern": "^x", "maxLength": 1, "format": "uuid",
                "anyOf": [{"const": "a"}, {"type": "integer"}], "not": {"type": "string"}
              }}
            }
            """;
        foreach (var keyword in (string[])["type", "enum", "pattern", "maxLength", "format", "anyOf", "not"])
        {
            var single = SchemaSamples.Json(schema);
            var definition = (ConfigTable)((ConfigTable)((ConfigTable)single)["properties"]!)["s"]!;
            foreach (var other in definition.Select(entry => entry.Key).Where(key => key != keyword).ToList()) definition.Remove(other);
            var source = single.Origin.Source!;
            var loaded = ConfigLock.Model.Schemas.Reading.SchemaLoader.Load(new(single, source, ""), [], new())!;
            var violation =
                Assert.Single(new Validator(new() { AssertFormats = true }).Validate(loaded, SchemaSamples.Toml("s = 'hunter2'")));
            Assert.DoesNotContain("hunter2", violation.Expected, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_a_violation_that_says_so()
    {
        var violation = Single("""{"properties": {"v": {"pattern": "^(a+)+$"}}}""", $"v = '{new string('a', 40)}b'");
        Assert.Equal("could not be checked: the pattern ^(a+)+$ took longer than 1 s", violation.Expected);
    }

    private static Violation Single(string schema, string toml) => Assert.Single(Validate(schema, toml));

    private static IReadOnlyList<Violation> Validate(string schema, string toml) =>
        new Validator(new ValidationOptions()).Validate(SchemaSamples.Load(schema), SchemaSamples.Toml(toml));
}
