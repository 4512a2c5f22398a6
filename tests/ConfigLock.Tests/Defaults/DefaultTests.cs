namespace ConfigLock.Tests.Defaults;

public sealed class DefaultTests
{
    [Theory]
    [InlineData("""{ "properties": { "a": { "default": 1 } } }""", "", "{ a = 1 }")]
    [InlineData("""{ "properties": { "a": { "default": 1 } } }""", "a = 2", "{ a = 2 }")]
    [InlineData("""{ "properties": { "a": { "default": null } } }""", "", "{}")]
    [InlineData("""{ "properties": { "a": { "default": [1, null] } } }""", "", "{}")]
    [InlineData("""{ "properties": { "a": { "default": { "x": null, "y": 1 } } } }""", "", "{ a = { y = 1 } }")]
    [InlineData("""{ "properties": { "a": { "default": {} } } }""", "", "{ a = {} }")]
    [InlineData("""{ "properties": { "a": { "type": "number", "default": 1 } } }""", "", "{ a = 1.0 }")]
    [InlineData("""{ "properties": { "a": { "type": "integer", "default": 1.0 } } }""", "", "{ a = 1 }")]
    [InlineData("""{ "properties": { "a": { "$ref": "#/$defs/A" } }, "$defs": { "A": { "default": 1 } } }""", "", "{ a = 1 }")]
    [InlineData(
        """{ "properties": { "a": { "$ref": "#/$defs/A", "default": 2 } }, "$defs": { "A": { "default": 1 } } }""", "", "{ a = 2 }")]
    [InlineData(
        """{ "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "a": { "$ref": "#/definitions/A", "default": 2 } },"""
            + """ "definitions": { "A": { "default": 1 } } }""", "", "{ a = 2 }")]
    [InlineData(
        """{ "$schema": "http://json-schema.org/draft-04/schema#", "properties": { "a": { "$ref": "#/definitions/A", "default": 2 } },"""
            + """ "definitions": { "A": {} } }""", "", "{ a = 2 }")]
    [InlineData("""{ "properties": { "a": { "allOf": [{ "type": "integer" }, { "default": 1 }] } } }""", "", "{ a = 1 }")]
    [InlineData(
        """{ "properties": { "a": { "allOf": [{ "$ref": "#/$defs/A" }], "default": null } },"""
            + """ "$defs": { "A": { "properties": { "x": { "default": 1 } } } } }""", "", "{ a = { x = 1 } }")]
    [InlineData(
        """{ "allOf": [{ "properties": { "a": { "default": 1 } } }, { "properties": { "b": { "default": 2 } } }] }""", "",
        "{ a = 1, b = 2 }")]
    [InlineData("""{ "$ref": "#/$defs/R", "$defs": { "R": { "properties": { "a": { "default": 1 } } } } }""", "", "{ a = 1 }")]
    public void Defaults_are_found_through_references_and_allOf(string schema, string layer, string expected) =>
        AssertLocks(schema, layer, expected);

    [Theory]
    [InlineData(
        """{ "properties": { "t": { "type": "object", "properties": { "x": { "default": 1 }, "y": {} } } } }""", "", "{ t = { x = 1 } }")]
    [InlineData(
        """{ "properties": { "t": { "type": "object", "properties": { "x": { "default": 1 }, "y": {} } } } }""", "t.y = 2",
        "{ t = { x = 1, y = 2 } }")]
    [InlineData(
        """{ "properties": { "t": { "type": "object", "required": ["y"], "properties": { "x": { "default": 1 }, "y": {} } } } }""", "",
        "{}")]
    [InlineData(
        """{ "properties": { "t": { "type": "object", "required": ["x"], "properties": { "x": { "default": 1 } } } },"""
            + """ "required": ["t"] }""", "", "{ t = { x = 1 } }")]
    [InlineData("""{ "properties": { "t": { "type": "object", "properties": { "x": {} } } } }""", "", "{}")]
    [InlineData(
        """{ "properties": { "t": { "properties": { "u": { "properties": { "x": { "default": 1 } } } } } } }""", "",
        "{ t = { u = { x = 1 } } }")]
    [InlineData("""{ "properties": { "t": { "type": ["object", "string"], "properties": { "x": { "default": 1 } } } } }""", "", "{}")]
    [InlineData(
        """{ "properties": { "t": { "anyOf": [{ "type": "object", "properties": { "x": { "default": 1 } } }, { "type": "null" }] } } }""",
        "", "{}")]
    [InlineData(
        """{ "properties": { "t": { "anyOf": [{ "type": "object", "properties": { "x": { "default": 1 } } }, { "type": "null" }] } } }""",
        "t = {}", "{ t = { x = 1 } }")]
    [InlineData(
        """{ "properties": { "t": { "default": { "y": 2 }, "properties": { "x": { "default": 1 }, "y": {} } } } }""", "",
        "{ t = { x = 1, y = 2 } }")]
    [InlineData(
        """{ "properties": { "t": { "default": { "y": 2 }, "properties": { "x": { "default": 1 }, "y": {} } } } }""", "t = {}",
        "{ t = { x = 1 } }")]
    public void An_absent_table_is_created_only_where_its_defaults_complete_it(string schema, string layer, string expected) =>
        AssertLocks(schema, layer, expected);

    private const string Row =
        """{ "type": "object", "properties": { "x": { "type": "number", "default": 1 }, "y": { "type": "integer" } } }""";

    [Theory]
    [InlineData("""{ "properties": { "l": { "items": ROW } } }""", "", "{}")]
    [InlineData("""{ "properties": { "l": { "items": ROW } } }""", "l = []", "{ l = [] }")]
    [InlineData(
        """{ "properties": { "l": { "items": ROW } } }""", "l = [{}, { x = 2 }, { y = 3.0 }]",
        "{ l = [{ x = 1.0 }, { x = 2.0 }, { x = 1.0, y = 3 }] }")]
    [InlineData(
        """{ "properties": { "l": { "prefixItems": [ROW], "items": { "items": ROW } } } }""", "l = [{}, [{}]]",
        "{ l = [{ x = 1.0 }, [{ x = 1.0 }]] }")]
    [InlineData("""{ "properties": { "l": { "items": ROW, "minItems": 1 } }, "required": [] }""", "", "{}")]
    [InlineData("""{ "properties": { "l": { "items": ROW, "default": [{ "y": 1 }] } } }""", "", "{ l = [{ x = 1.0, y = 1 }] }")]
    [InlineData("""{ "properties": { "m": { "additionalProperties": ROW } } }""", "", "{}")]
    [InlineData(
        """{ "properties": { "m": { "additionalProperties": ROW } } }""", "m = { a = {}, b = { x = 2 } }",
        "{ m = { a = { x = 1.0 }, b = { x = 2.0 } } }")]
    [InlineData(
        """{ "properties": { "m": { "patternProperties": { "^a": ROW } } } }""", "m = { a = {}, b = {} }",
        "{ m = { a = { x = 1.0 }, b = {} } }")]
    [InlineData("""{ "properties": { "m": { "unevaluatedProperties": ROW } } }""", "m.a = {}", "{ m = { a = { x = 1.0 } } }")]
    public void Elements_that_are_there_get_defaults_and_none_is_created(string schema, string layer, string expected) =>
        AssertLocks(schema.Replace("ROW", Row), layer, expected);

    [Theory]
    [InlineData(
        """{ "anyOf": [{ "properties": { "k": { "const": 1 }, "a": { "default": 1 } } }, { "properties": { "b": { "default": 2 } } }] }""",
        "k = 1", "{ a = 1, k = 1 }")]
    [InlineData(
        """{ "anyOf": [{ "properties": { "k": { "const": 1 }, "a": { "default": 1 } } }, { "properties": { "b": { "default": 2 } } }] }""",
        "k = 2", "{ b = 2, k = 2 }")]
    [InlineData(
        """{ "oneOf": [{ "required": ["k"], "properties": { "a": { "default": 1 } } }, { "required": ["j"],"""
            + """ "properties": { "b": { "default": 2 } } }] }""", "j = 0", "{ b = 2, j = 0 }")]
    [InlineData(
        """{ "if": { "properties": { "k": { "const": 1 } }, "required": ["k"] }, "then": { "properties": { "a": { "default": 1 } } },"""
            + """ "else": { "properties": { "b": { "default": 2 } } } }""", "k = 1", "{ a = 1, k = 1 }")]
    [InlineData(
        """{ "if": { "properties": { "k": { "const": 1 } }, "required": ["k"] }, "then": { "properties": { "a": { "default": 1 } } },"""
            + """ "else": { "properties": { "b": { "default": 2 } } } }""", "", "{ b = 2 }")]
    [InlineData("""{ "if": { "properties": { "k": { "default": 1 } } }, "then": {} }""", "", "{}")]
    [InlineData("""{ "not": { "required": ["z"], "properties": { "k": { "default": 1 } } } }""", "", "{}")]
    [InlineData("""{ "dependentSchemas": { "k": { "properties": { "a": { "default": 1 } } } } }""", "k = 1", "{ a = 1, k = 1 }")]
    [InlineData("""{ "dependentSchemas": { "k": { "properties": { "a": { "default": 1 } } } } }""", "j = 1", "{ j = 1 }")]
    [InlineData(
        """{ "properties": { "k": { "default": 1 } }, "if": { "properties": { "k": { "const": 1 } } },"""
            + """ "then": { "properties": { "a": { "default": 1 } } } }""", "", "{ a = 1, k = 1 }")]
    public void Conditions_supply_the_defaults_of_what_they_choose(string schema, string layer, string expected) =>
        AssertLocks(schema, layer, expected);

    [Theory]
    [InlineData("""{ "properties": { "a": { "type": "string", "default": 1 } } }""", "", "{}")]
    [InlineData("""{ "properties": { "a": { "default": 1 }, "b": {} }, "not": { "required": ["a", "b"] } }""", "b = 1", "{ b = 1 }")]
    [InlineData("""{ "properties": { "a": { "default": 1 }, "b": {} }, "not": { "required": ["a", "b"] } }""", "", "{ a = 1 }")]
    [InlineData("""{ "maxProperties": 1, "properties": { "a": { "default": 1 }, "b": { "default": 2 } } }""", "", "{ a = 1 }")]
    [InlineData("""{ "maxProperties": 1, "properties": { "a": { "default": 1 }, "b": {} } }""", "b = 2", "{ b = 2 }")]
    [InlineData(
        """{ "dependentRequired": { "a": ["c"] }, "properties": { "a": { "default": 1 }, "b": { "default": 2 }, "c": {} } }""", "",
        "{ b = 2 }")]
    [InlineData(
        """{ "dependentRequired": { "a": ["c"] }, "properties": { "a": { "default": 1 }, "c": { "default": 3 } } }""", "",
        "{ a = 1, c = 3 }")]
    [InlineData(
        """{ "oneOf": [{ "required": ["a"] }, { "required": ["b"] }], "properties": { "a": { "default": 1 } } }""", "b = 1", "{ b = 1 }")]
    [InlineData(
        """{ "oneOf": [{ "required": ["a"] }, { "required": ["b"] }], "properties": { "a": { "default": 1 } } }""", "", "{ a = 1 }")]
    [InlineData(
        """{ "additionalProperties": false, "properties": { "b": {} }, "allOf": [{ "properties": { "a": { "default": 1 } } }] }""", "b = 1",
        "{ b = 1 }")]
    [InlineData(
        """{ "propertyNames": { "maxLength": 1 }, "properties": { "long": { "default": 1 }, "s": { "default": 2 } } }""", "", "{ s = 2 }")]
    [InlineData(
        """{ "properties": { "l": { "uniqueItems": true, "items": { "properties": { "x": { "default": 1 } } } } } }""",
        "l = [{}, { x = 1 }]", "{ l = [{}, { x = 1 }] }")]
    [InlineData(
        """{ "required": ["a"], "properties": { "a": { "default": 1 }, "t": { "maxProperties": 1, "properties": { "x": { "default": 1 },"""
            + """ "y": { "default": 2 } } } } }""", "t = {}", "{ a = 1, t = { x = 1 } }")]
    public void A_default_that_would_break_a_valid_config_is_not_applied(string schema, string layer, string expected) =>
        AssertLocks(schema, layer, expected);

    [Theory]
    [InlineData("""{ "required": ["a"], "properties": { "a": { "default": 1 } } }""", "", "{ a = 1 }")]
    [InlineData("""{ "minProperties": 1, "properties": { "a": { "default": 1 } } }""", "b = 1", "{ a = 1, b = 1 }")]
    [InlineData(
        """{ "properties": { "t": { "type": "object", "minProperties": 1, "properties": { "a": { "default": 1 } } } } }""", "",
        "{ t = { a = 1 } }")]
    [InlineData("""{ "dependentRequired": { "b": ["a"] }, "properties": { "a": { "default": 1 } } }""", "b = 1", "{ a = 1, b = 1 }")]
    [InlineData(
        """{ "properties": { "t": { "type": "object", "required": ["a"], "properties": { "a": { "default": 1 } } } } }""", "t = {}",
        "{ t = { a = 1 } }")]
    [InlineData(
        """{ "anyOf": [{ "required": ["a"] }, { "required": ["z"] }], "properties": { "a": { "default": 1 } } }""", "", "{ a = 1 }")]
    public void A_default_satisfies_rules_of_presence(string schema, string layer, string expected) => AssertLocks(schema, layer, expected);

    [Theory]
    [InlineData(
        """{ "properties": { "t": { "$ref": "#/$defs/N" } }, "$defs": { "N": { "type": "object", "properties": { "x": { "default": 1 },"""
            + """ "next": { "$ref": "#/$defs/N" } } } } }""", "", "{}")]
    [InlineData(
        """{ "properties": { "t": { "$ref": "#/$defs/N" } }, "$defs": { "N": { "type": "object", "properties": { "x": { "default": 1 },"""
            + """ "next": { "$ref": "#/$defs/N" } } } } }""", "t = {}", "{ t = { x = 1 } }")]
    [InlineData(
        """{ "properties": { "t": { "$ref": "#/$defs/N" } }, "$defs": { "N": { "properties": { "x": { "default": 1 },"""
            + """ "kids": { "type": "array", "items": { "$ref": "#/$defs/N" } } } } } }""", "t.kids = [{ kids = [{}] }]",
        "{ t = { kids = [{ kids = [{ x = 1 }], x = 1 }], x = 1 } }")]
    [InlineData(
        """{ "properties": { "a": { "$ref": "#/$defs/N" } }, "$defs": { "N": { "type": "object","""
            + """ "properties": { "items": { "anyOf": [{ "$ref": "#/$defs/N" }, { "type": "boolean" }], "default": {} },"""
            + """ "x": { "default": 1 } } } } }""", "[a]", "{ a = { x = 1 } }")]
    [InlineData(
        """{ "properties": { "a": { "$ref": "#/$defs/N" } }, "$defs": { "N": { "type": "object","""
            + """ "properties": { "p": { "anyOf": [{ "$ref": "#/$defs/N" }, { "type": "boolean" }], "default": {} },"""
            + """ "q": { "anyOf": [{ "$ref": "#/$defs/N" }, { "type": "boolean" }], "default": {} } } } } }""", "[a]\n[a.p]",
        "{ a = { p = {} } }")]
    [InlineData(
        """{ "properties": { "a": { "$ref": "#/$defs/N", "default": {} }, "b": { "anyOf": [{ "$ref": "#/$defs/M" }], "default": {} } },"""
            + """ "$defs": { "N": { "anyOf": [{ "properties": { "m": { "$ref": "#/$defs/M", "default": {} } } }] },"""
            + """ "M": { "anyOf": [{ "properties": { "n": { "$ref": "#/$defs/N", "default": {} } } }] } } }""", "", "{ a = {}, b = {} }")]
    [InlineData(
        """{ "properties": { "n": { "$ref": "#" }, "x": { "default": 1 } } }""", "n.n = {}", "{ n = { n = { x = 1 }, x = 1 }, x = 1 }")]
    public void A_schema_that_refers_to_itself_creates_nothing_without_end(string schema, string layer, string expected) =>
        AssertLocks(schema, layer, expected);

    [Theory]
    [InlineData(
        """{ "properties": { "t": { "type": "object", "$ref": "#/$defs/N", "properties": { "u": { "type": "object","""
            + """ "$ref": "#/$defs/N" } } } }, "$defs": { "N": { "properties": { "x": { "default": 1 } } } } }""", "",
        "{ t = { u = { x = 1 }, x = 1 } }")]
    [InlineData(
        """{ "properties": { "t": { "$ref": "#/$defs/N" }, "u": { "default": {}, "$ref": "#/$defs/E" } },"""
            + """ "$defs": { "N": { "$ref": "#/$defs/E", "type": "object", "properties": { "next": { "$ref": "#/$defs/N" } } },"""
            + """ "E": {} } }""", "", "{ u = {} }")]
    [InlineData(
        """{ "properties": { "t": { "$ref": "#/$defs/N", "properties": { "u": { "type": "object", "$ref": "#/$defs/N","""
            + """ "properties": { "x": { "default": 1 } } } } } }, "$defs": { "N": { "properties": { "u": {} } } } }""", "[t]",
        "{ t = { u = { x = 1 } } }")]
    public void What_two_keys_refer_to_makes_no_circle(string schema, string layer, string expected) =>
        AssertLocks(schema, layer, expected);

    [Theory]
    [InlineData("""{ "required": ["a"], "properties": { "a": { "type": "string", "default": 1 } } }""", "", "a is missing")]
    [InlineData(
        """{ "maxProperties": 1, "properties": { "a": { "default": 1 } } }""", "b = 1\nc = 1", "the config must have at most 1 key")]
    [InlineData("""{ "properties": { "a": { "default": 1 } }, "required": ["b"] }""", "", "b is missing")]
    [InlineData(
        """{ "minProperties": 2, "properties": { "a": { "default": 1 } } }""", "b = 1",
        "the config must have at least 2 keys, and those that defaults add do not count")]
    [InlineData("""{ "minProperties": 3, "properties": { "a": { "default": 1 } } }""", "b = 1", "the config must have at least 3 keys")]
    [InlineData(
        """{ "properties": { "t": { "minProperties": 1, "required": ["a"], "properties": { "a": { "default": 1 } } } } }""", "t = {}",
        "t must have at least 1 key, and those that defaults add do not count")]
    public void A_default_hides_no_error(string schema, string layer, string text)
    {
        using var project = new TemporaryProject(schema, layer);
        Assert.Contains(text, TemporaryProject.Fails(project.Request(), "CFGLOCK202").Message);
    }

    [Fact]
    public void A_default_that_no_config_can_hold_is_left_out_with_a_warning()
    {
        using var project =
            new TemporaryProject("""{ "properties": { "a": { "type": "integer", "default": 18446744073709551615 } } }""", "");
        var resolved = Resolved.Of(project);
        Assert.Equal("{}", resolved.Text);
        Assert.Equal(
            "config.schema.json(1,56): warning CFGLOCK120: the default is an integer that does not fit into the 64 bits of TOML's "
                + "integers, so it is ignored",
            Assert.Single(resolved.Warnings).ToString());
    }

    private static void AssertLocks(string schema, string layer, string expected)
    {
        using var project = new TemporaryProject(schema, layer);
        Assert.Equal(expected, Resolved.Config(project));
    }
}
