using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

/// <summary>A default that the schema marks as <c>writeOnly</c>, or part of one, is in no emitted source.</summary>
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
}
