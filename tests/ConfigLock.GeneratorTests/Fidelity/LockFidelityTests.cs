using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>
/// The types hold what the lock says and nothing else: writing a lock that was read gives the same text, which the
/// stamp of an assembly depends on.
/// </summary>
public sealed class LockFidelityTests
{
    [Theory]
    [InlineData(
        """{ "properties": { "shell": { "type": "object", "required": ["path"], "properties": { "path": { "type": "string","""
            + """ "x-configlock": { "strip": "environment" } }, "args": { "type": "array", "default": [] } } } } }""", "")]
    [InlineData(
        """{ "properties": { "url": { "type": "string", "minLength": 1, "default": "" }, "port": { "type": "integer", "minimum": 1,"""
            + """ "default": 0 } } }""", "")]
    [InlineData(
        """{ "properties": { "a": { "$ref": "#/$defs/A" } }, "$defs": { "A": { "type": "object","""
            + """ "properties": { "b": { "$ref": "#/$defs/B" } } }, "B": { "type": "object","""
            + """ "properties": { "a": { "$ref": "#/$defs/A" }, "c": { "default": "c" } } } } }""", "")]
    [InlineData(
        """{ "properties": { "a": { "type": "object", "properties": { "x": { "default": 1 } }, "oneOf": [{ "$ref": "#" }, """
            + """{ "type": "boolean" }] } } }""", "")]
    [InlineData(
        """{ "properties": { "a": { "allOf": [{ "type": "object", "properties": { "x": { "default": {} } } }, """
            + """{ "anyOf": [{ "$ref": "#" }, {}] }] } } }""", "")]
    [InlineData(
        """{ "properties": { "a": { "type": "object", "$ref": "#", "properties": { "x": { "default": [] },"""
            + """ "a": { "type": "integer" } } } } }""", "")]
    [InlineData(
        """{ "properties": { "a": { "additionalProperties": { "patternProperties": { "e$": { "type": "string", "default": 1 } } },"""
            + """ "allOf": [{ "properties": { "b": { "properties": { "one": { "default": "x" } } } } }] } } }""", "[a.b]")]
    public void What_the_build_does_not_create_the_types_do_not_create_either(string schema, string toml) => AssertSame(schema, toml);

    [Theory]
    [InlineData(
        """{ "required": ["kind"], "additionalProperties": { "default": true }, "if": {}, "then": { "properties": { "kind": {} } } }""",
        "")]
    [InlineData(
        """{ "required": ["kind"], "patternProperties": { "^k": { "default": [] } }, "if": {},"""
            + """ "then": { "properties": { "kind": {} } } }""", "")]
    [InlineData(
        """{ "properties": { "a": { "required": ["kind"], "additionalProperties": { "properties": { "x": { "default": 1 } } },"""
            + """ "anyOf": [{ "properties": { "kind": {} } }] } } }""", "[a]")]
    public void A_config_may_lack_what_the_build_gives_to_a_key_that_only_a_branch_names(string schema, string toml) =>
        AssertSame(schema, toml);

    [Theory]
    [InlineData("at = 2026-11-26T07:32:00Z")]
    [InlineData("at = \"2026-11-26T07:32:00z\"")]
    [InlineData("time = 07:32:00")]
    [InlineData("time = \"07:32:00+01:00\"")]
    [InlineData("day = 2026-11-26")]
    [InlineData("day = \"2026-11-26\"")]
    public void A_date_is_one_also_where_the_format_stands_beside_the_choice_of_its_type(string toml) => AssertSame(
        """
        { "properties": {
          "at": { "format": "date-time", "anyOf": [{ "type": "string" }, { "type": "integer" }] },
          "time": { "allOf": [{ "anyOf": [{ "type": "string" }] }, { "format": "time" }] },
          "day": { "format": "date", "oneOf": [{ "type": "string", "const": "2026-11-26" }, { "type": "boolean" }] }
        } }
        """,
        toml);

    [Theory]
    [InlineData("")]
    [InlineData("day = 2026-11-23")]
    [InlineData("day = \"2026-11-23\"\nat = \"2026-11-23T07:32:00z\"")]
    [InlineData("list = [2026-11-23, \"2026-11-24\"]")]
    public void Dates_stay_in_quotes_or_out_of_them(string toml) => AssertSame(
        """
        { "properties": {
          "day": { "type": "string", "format": "date", "default": "2020-01-01" }, "at": { "type": "string", "format": "date-time" },
          "list": { "type": "array", "items": { "type": "string", "format": "date" } }
        } }
        """,
        toml);

    [Theory]
    [InlineData("first = 3\nlast = 3\nlisted = 3\nmany = [1, 2.5, 3]\nnamed = 3")]
    [InlineData("first = 3.0\nlast = 3.0\nlisted = 2.5\nnamed = 0.5")]
    public void Numbers_keep_the_form_of_the_lock(string toml) => AssertSame(
        """
        { "properties": {
          "first": { "anyOf": [{ "type": "integer" }, { "type": "number" }] },
          "last": { "anyOf": [{ "type": "number" }, { "type": "integer" }] },
          "listed": { "enum": [2.5, 3] }, "many": { "type": "array", "items": { "anyOf": [{ "type": "integer" }, { "type": "number" }] } },
          "named": { "type": ["integer", "number", "null"] }
        } }
        """,
        toml);

    [Theory]
    [InlineData("rule = { compress = true }")]
    [InlineData("rule.auth.users = [\"a\"]")]
    [InlineData("tag = { on = false, why = \"x\" }\nlevel = { v = 2, x = 1 }")]
    [InlineData("[nest]")]
    public void A_table_that_defaults_complete_or_a_constant_tells_does_not_pass_for_another(string toml) => AssertSame(
        """
        { "properties": {
          "rule": { "oneOf": [
            {
              "type": "object", "required": ["auth"],
              "properties": {
                "auth": {
                  "type": "object", "properties": { "users": { "type": "array" }, "strict": { "type": "boolean", "default": false } }
                }
              }
            },
            { "type": "object", "required": ["compress"], "properties": { "compress": { "type": "boolean" } } }] },
          "tag": { "oneOf": [
            {
              "type": "object", "required": ["on"], "properties": { "on": { "const": true }, "more": { "type": "integer", "default": 1 } }
            },
            { "type": "object", "required": ["on"], "properties": { "on": { "const": false } } }] },
          "level": { "oneOf": [
            { "type": "object", "required": ["v"], "properties": { "v": { "const": 1 }, "more": { "type": "integer", "default": 1 } } },
            { "type": "object", "required": ["v"], "properties": { "v": { "const": 2 } } }] },
          "nest": { "oneOf": [
            {
              "type": "object", "additionalProperties": false, "required": ["in"],
              "properties": { "in": { "type": "object", "properties": { "x": { "default": 1 } } }, "y": { "default": 1 } }
            },
            { "type": "object", "additionalProperties": false, "properties": { "z": { "default": 1 } } }] }
        } }
        """,
        toml);

    [Theory]
    [InlineData(
        """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$dynamicAnchor": "node", "title": "Tree", "type": "object","""
            + """ "additionalProperties": false, "properties": { "name": { "default": "x" }, "inner": { "type": "array","""
            + """ "items": { "$dynamicRef": "#node" } } } }""")]
    [InlineData(
        """{ "$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveAnchor": true, "title": "Tree", "type": "object","""
            + """ "additionalProperties": false, "properties": { "name": { "default": "x" }, "inner": { "type": "array","""
            + """ "items": { "$recursiveRef": "#" } } } }""")]
    public void A_schema_that_repeats_itself_by_a_dynamic_reference_is_one_type(string schema)
    {
        AssertSame(schema, "inner = [{ inner = [{ name = 'y' }] }]");
        Assert.Contains(
            "public global::ConfigLock.ConfigList<Tree>? Inner",
            GeneratorRun.Of(InputText.Schema(schema)).SourceOf("Tree"),
            StringComparison.Ordinal);
    }

    private static void AssertSame(string schema, string toml)
    {
        Assert.Empty(FidelityCheck.Faults(schema, [toml], out var built));
        Assert.Equal(1, built);
    }
}
