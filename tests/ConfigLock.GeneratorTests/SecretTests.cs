using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

/// <summary>
/// A default that the schema marks as <c>writeOnly</c>, or that only the running program gets, or part of one, is in no emitted source.
/// </summary>
public sealed class SecretTests
{
    [Theory]
    [InlineData("""{ "type": "string", "writeOnly": true, "default": "hunter2" }""", "{}")]
    [InlineData("""{ "$ref": "#/$defs/Secret", "default": "hunter2" }""", "{}")]
    [InlineData("""{ "$ref": "#/$defs/Defaulted" }""", "{}")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/$defs/Secret" }, "default": ["hunter2"] }""", "{}")]
    [InlineData(
        """{ "type": "array", "prefixItems": [{ "type": "integer" }, { "$ref": "#/$defs/Secret" }], "default": [1, "hunter2"] }""", "{}")]
    [InlineData("""{ "anyOf": [{ "type": "integer" }, { "$ref": "#/$defs/Secret" }], "default": "hunter2" }""", "{}")]
    [InlineData(
        """{ "type": "object", "properties": { "user": { "type": "string" }, "password": { "$ref": "#/$defs/Secret" } },"""
            + """ "default": { "user": "me", "password": "hunter2" } }""", """{ "a": { "user": "me" } }""")]
    [InlineData(
        """{ "type": "object", "additionalProperties": { "$ref": "#/$defs/Secret" }, "default": { "x": "hunter2" } }""", """{ "a": {} }""")]
    [InlineData(
        """{ "type": "object", "patternProperties": { "KEY$": { "$ref": "#/$defs/Secret" } },"""
            + """ "additionalProperties": { "type": "string" }, "default": { "X_KEY": "hunter2", "y": "shown" } }""",
        """{ "a": { "y": "shown" } }""")]
    [InlineData(
        """{ "type": "array", "items": { "type": "object", "properties": { "key": { "$ref": "#/$defs/Secret" } } },"""
            + """ "default": [{ "key": "hunter2" }] }""", """{ "a": [{}] }""")]
    [InlineData("""{ "type": "string", "default": "hunter2", "x-configlock": { "external": true } }""", "{}")]
    [InlineData(
        """{ "type": "array", "items": { "type": "string", "x-configlock": { "external": true } }, "default": ["hunter2"] }""", "{}")]
    [InlineData(
        """{ "type": "object", "properties": { "user": { "type": "string" }, "key": { "x-configlock": { "external": true } } },"""
            + """ "default": { "user": "me", "key": "hunter2" } }""", """{ "a": { "user": "me" } }""")]
    public void A_secret_default_is_in_no_source(string property, string effective)
    {
        var schema = $$"""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "properties": { "a": {{property}} },
              "$defs": {
                "Secret": { "type": "string", "writeOnly": true },
                "Defaulted": { "type": "string", "writeOnly": true, "default": "hunter2" }
              }
            }
            """;

        var run = GeneratorRun.Of(InputText.Schema(schema), InputText.Effective(effective));

        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        foreach (var (name, source) in run.Files)
            Assert.False(source.Contains("hunter2", StringComparison.OrdinalIgnoreCase), name + "\n" + source);

        // What an absent key is, and what the lock says that it is, stay the same.
        var config = CompiledConfig.Of(run);
        Assert.Equal(config.Parse(""), config.Effective);
    }

    [Fact]
    public void So_is_none_that_a_rules_file_leaves_to_the_running_program()
    {
        const string Schema = """
            {
              "required": ["token", "database"],
              "properties": {
                "token": { "type": "string", "default": "hunter2" },
                "database": {
                  "type": "object",
                  "required": ["password"],
                  "default": { "password": "hunter2", "port": 1 },
                  "properties": { "password": { "type": "string", "default": "hunter2" }, "port": { "type": "integer" } }
                }
              }
            }
            """;
        const string Rules = """{ "rules": { "token": { "external": true }, "database.password": { "external": true } } }""";

        var run = GeneratorRun.Of(
            InputText.Schema(Schema), InputText.Rules(Rules), InputText.Effective("""{ "database": { "port": 1 } }"""));

        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        Assert.DoesNotContain(run.Files.Values, static source => source.Contains("hunter2", StringComparison.OrdinalIgnoreCase));
        var config = CompiledConfig.Of(run);
        Assert.Equal("[database]\nport = 1\n", config.ToToml(config.Effective));
        Assert.Equal("[database]\nport = 1\n", config.ToToml(config.Parse("")));
        Assert.Equal(
            "token = \"x\"\n\n[database]\npassword = \"y\"\n",
            config.ToToml(config.Parse("token = \"x\"\ndatabase.password = \"y\"")));
    }

    [Theory]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string" } }""", "connections.default")]
    [InlineData("""{ "type": "object", "required": ["default"], "properties": { "default": { "type": "string" } } }""", "connections.*")]
    public void A_required_table_that_only_the_running_program_fills_may_be_missing(string table, string path)
    {
        var run = GeneratorRun.Of(
            InputText.Schema($$"""{ "required": ["connections"], "properties": { "connections": {{table}} } }"""),
            InputText.Rules($$"""{ "rules": { "{{path}}": { "external": true } } }"""),
            InputText.Effective("{}"));

        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        var config = CompiledConfig.Of(run);
        Assert.Equal("", config.ToToml(config.Effective));
        Assert.Equal("[connections]\ndefault = \"x\"\n", config.ToToml(config.Parse("connections.default = \"x\"")));
    }
}
