namespace ConfigLock.Tests.Defaults;

/// <summary>Branches of <c>anyOf</c> and <c>oneOf</c> that miss nothing but required keys with defaults.</summary>
public sealed class BranchDefaultTests
{
    // What a config writes of a server, a name, or neither.
    private const string Definitions = """
        "$defs": {
          "server": {
            "type": "object", "required": ["url", "ttl"],
            "properties": { "url": { "type": "string" }, "ttl": { "type": "integer", "default": 60 }, "size": { "default": 5 } }
          },
          "strict": {
            "type": "object", "required": ["url", "ttl"],
            "properties": { "url": { "type": "string" }, "ttl": { "type": "integer", "default": 60 } }, "additionalProperties": false
          },
          "off": { "type": "object", "additionalProperties": false, "properties": { "reason": { "type": "string" } } },
          "limited": {
            "type": "object", "required": ["url", "limits"],
            "properties": { "url": {}, "limits": { "type": "object", "required": ["most"], "properties": { "most": { "default": 1 } } } }
          },
          "listed": {
            "type": "object", "required": ["url", "limits"],
            "properties": { "url": {}, "limits": { "default": { "least": 0 }, "properties": { "most": { "default": 1 } } } }
          },
          "inner": {
            "type": "object", "required": ["cache"],
            "properties": { "cache": { "oneOf": [{ "$ref": "#/$defs/strict" }, { "$ref": "#/$defs/off" }] } }, "additionalProperties": false
          }
        }
        """;

    private const string Server = """{ "$ref": "#/$defs/server" }""";
    private const string Strict = """{ "$ref": "#/$defs/strict" }""";
    private const string Off = """{ "$ref": "#/$defs/off" }""";
    private const string Inner = """{ "$ref": "#/$defs/inner" }""";

    [Theory]
    [InlineData($$"""{ "oneOf": [{{Server}}, {{Off}}] }""", "c.url = 'u'", "{ c = { size = 5, ttl = 60, url = \"u\" } }")]
    [InlineData($$"""{ "anyOf": [{{Server}}, {{Off}}] }""", "c.url = 'u'", "{ c = { size = 5, ttl = 60, url = \"u\" } }")]
    [InlineData($$"""{ "oneOf": [{{Off}}, {{Strict}}] }""", "c.url = 'u'", "{ c = { ttl = 60, url = \"u\" } }")]
    [InlineData($$"""{ "oneOf": [{{Server}}, {{Off}}] }""", "c = { url = 'u', ttl = 1 }", "{ c = { size = 5, ttl = 1, url = \"u\" } }")]
    [InlineData($$"""{ "oneOf": [{{Server}}, {{Off}}] }""", "c.reason = 'r'", "{ c = { reason = \"r\" } }")]
    [InlineData($$"""{ "oneOf": [{{Server}}, {{Off}}] }""", "c = {}", "{ c = {} }")]
    [InlineData(
        """{ "oneOf": [{ "$ref": "#/$defs/limited" }, { "$ref": "#/$defs/off" }] }""", "c.url = 'u'",
        "{ c = { limits = { most = 1 }, url = \"u\" } }")]
    [InlineData(
        """{ "oneOf": [{ "$ref": "#/$defs/listed" }, { "$ref": "#/$defs/off" }] }""", "c.url = 'u'",
        "{ c = { limits = { least = 0, most = 1 }, url = \"u\" } }")]
    [InlineData(
        """{ "oneOf": [{ "$ref": "#/$defs/limited" }, { "$ref": "#/$defs/off" }] }""", "c = { url = 'u', limits = {} }",
        "{ c = { limits = { most = 1 }, url = \"u\" } }")]
    public void The_first_that_only_misses_them_is_completed_where_none_fits_as_written(string choice, string layer, string expected) =>
        AssertLocks($$"""{ "properties": { "c": {{choice}} } }""", layer, expected);

    [Theory]
    [InlineData(
        $$"""{ "properties": { "l": { "items": { "oneOf": [{{Strict}}, {{Off}}] } } } }""",
        "l = [{ url = 'u' }, {}, { reason = 'r' }]",
        "{ l = [{ ttl = 60, url = \"u\" }, {}, { reason = \"r\" }] }")]
    [InlineData(
        $$"""{ "properties": { "m": { "additionalProperties": { "oneOf": [{{Strict}}, {{Off}}] } } } }""",
        "m = { a = { url = 'u' }, b = {} }",
        "{ m = { a = { ttl = 60, url = \"u\" }, b = {} } }")]
    [InlineData(
        """{ "properties": { "c": { "properties": { "n": { "default": 1 } }, "allOf": [{ "anyOf": [{ "$ref": "#/$defs/server" }, """
            + """{ "required": ["never"] }] }, { "properties": { "k": {} } }] } } }""", "c.url = 'u'",
        "{ c = { n = 1, size = 5, ttl = 60, url = \"u\" } }")]
    [InlineData(
        $$"""{ "properties": { "c": { "oneOf": [{ "anyOf": [{{Strict}}, { "type": "string" }] }, {{Off}}] } } }""", "c.url = 'u'",
        "{ c = { ttl = 60, url = \"u\" } }")]
    [InlineData(
        $$"""{ "properties": { "c": { "oneOf": [{{Off}}, {{Inner}}] } } }""", "c.cache.url = 'u'",
        "{ c = { cache = { ttl = 60, url = \"u\" } } }")]
    [InlineData(
        $$"""{ "properties": { "c": { "oneOf": [{ "type": "array", "items": {{Strict}} }, {{Strict}}] } } }""", "c = [{ url = 'u' }]",
        "{ c = [{ ttl = 60, url = \"u\" }] }")]
    [InlineData(
        $$"""{ "properties": { "k": {}, "c": {} }, "if": { "required": ["k"] }, "then": { "properties": { "c": { "oneOf": [{{Strict}}, """
            + $$"""{{Off}}] } } } }""", "k = 1\nc.url = 'u'",
        "{ c = { ttl = 60, url = \"u\" }, k = 1 }")]
    [InlineData(
        $$"""{ "dependentSchemas": { "url": { "oneOf": [{{Server}}, {{Off}}] } } }""", "url = 'u'", "{ size = 5, ttl = 60, url = \"u\" }")]
    [InlineData(
        $$"""{ "unevaluatedProperties": false, "oneOf": [{{Server}}, {{Off}}] }""", "url = 'u'", "{ size = 5, ttl = 60, url = \"u\" }")]
    public void Wherever_the_choice_stands(string schema, string layer, string expected) => AssertLocks(schema, layer, expected);

    // One that would be two branches' in a lock, or that another rule than "required" lives on, is no way to fit.
    [Theory]
    [InlineData(
        """{ "oneOf": [{ "required": ["a", "x"], "properties": { "x": { "default": 1 } } }, { "required": ["a", "y"],"""
            + """ "properties": { "y": { "default": 2 } } }] }""", "a = 0", "{ a = 0, x = 1 }")]
    [InlineData(
        """{ "anyOf": [{ "required": ["a", "x"] }, { "required": ["a", "x", "z"], "properties": { "x": { "default": 1 } } }, """
            + """{ "required": ["a", "x"], "properties": { "x": { "default": 2 } } }] }""", "a = 0", "{ a = 0, x = 2 }")]
    [InlineData(
        """{ "oneOf": [{ "required": ["a", "x"], "properties": { "x": { "default": 1 } } }, { "required": ["a", "x"] }, """
            + """{ "required": ["a", "y"], "properties": { "y": { "default": 2 } } }] }""", "a = 0", "{ a = 0, y = 2 }")]
    [InlineData(
        """{ "anyOf": [{ "minProperties": 2, "required": ["x"], "properties": { "x": { "default": 1 } } }, { "required": ["y"],"""
            + """ "properties": { "y": { "default": 2 } } }] }""", "a = 0", "{ a = 0, y = 2 }")]
    [InlineData(
        """{ "anyOf": [{ "maxProperties": 1, "required": ["x"], "properties": { "x": { "default": 1 } } }, { "required": ["y"],"""
            + """ "properties": { "y": { "default": 2 } } }] }""", "a = 0", "{ a = 0, y = 2 }")]
    [InlineData(
        """{ "anyOf": [{ "required": ["x"], "properties": { "x": { "type": "string", "default": 1 } } }, { "required": ["y"],"""
            + """ "properties": { "y": { "default": 2 } } }] }""", "a = 0", "{ a = 0, y = 2 }")]
    [InlineData(
        """{ "anyOf": [{ "properties": { "a": { "const": 1 }, "x": { "default": 1 } }, "required": ["x"] }, { "required": ["y"],"""
            + """ "properties": { "y": { "default": 2 } } }] }""", "a = 0", "{ a = 0, y = 2 }")]
    [InlineData(
        """{ "anyOf": [{ "required": ["x"], "properties": { "x": { "default": 1 }, "z": { "default": 3 } } }, """
            + """{ "properties": { "y": { "default": 2 } } }] }""", "a = 0", "{ a = 0, y = 2 }")]
    public void Of_several_the_first_counts_and_none_that_a_lock_would_not_tell_apart(string schema, string layer, string expected) =>
        AssertLocks(schema, layer, expected);

    [Theory]
    [InlineData(
        """{ "properties": { "n": { "$ref": "#/$defs/node" } }, "$defs": { "node": { "oneOf": [{ "type": "object", "required": ["x"],"""
            + """ "properties": { "x": { "default": 1 }, "next": { "$ref": "#/$defs/node" } } }, { "type": "string" }] } } }""",
        "n.next.next = {}",
        "{ n = { next = { next = { x = 1 }, x = 1 }, x = 1 } }")]
    [InlineData(
        """{ "properties": { "n": { "$ref": "#/$defs/node" } }, "$defs": { "node": { "oneOf": [{ "type": "object", "required": ["x"],"""
            + """ "properties": { "x": { "default": 1 }, "next": { "$ref": "#/$defs/node", "default": {} } } }, """
            + """{ "type": "string" }] } } }""", "n = {}", "{ n = { x = 1 } }")]
    public void A_choice_that_leads_back_to_itself_ends(string schema, string layer, string expected)
    {
        using var project = new TemporaryProject(schema, layer);
        Assert.Equal(expected, Resolved.Config(project));
    }

    [Theory]
    [InlineData(
        $$"""{ "properties": { "c": { "oneOf": [{{Strict}}, {{Off}}] } } }""", "c.ulr = 'u'", "CFGLOCK203",
        "c.ulr is not a key that the schema knows")]
    [InlineData(
        $$"""{ "properties": { "c": { "oneOf": [{ "$ref": "#/$defs/named" }, {{Off}}] } } }""", "c.url = 'u'", "CFGLOCK202",
        "c.name is missing")]
    [InlineData(
        $$"""{ "properties": { "c": { "oneOf": [{ "$ref": "#/$defs/closed" }, {{Off}}] } } }""", "c = { url = 'u', reason = 'r' }",
        "CFGLOCK202",
        "c must fit one of the 2 alternatives in the schema")]
    [InlineData(
        """{ "unevaluatedProperties": false, "anyOf": [{ "$ref": "#/$defs/named" }] }""", "url = 'u'", "CFGLOCK202", "name is missing")]
    [InlineData(
        """{ "unevaluatedProperties": false, "anyOf": [{ "$ref": "#/$defs/named" }] }""", "name = 1\nulr = 'u'\nurl = 'u'", "CFGLOCK203",
        "ulr is not a key that the schema knows; did you mean url?")]
    [InlineData(
        """{ "oneOf": [{ "required": ["a", "x"], "properties": { "x": { "default": 1 } } }, { "required": ["a", "x"] }] }""", "a = 0",
        "CFGLOCK202",
        "the config must be a table with \"a\" and \"x\"")]
    public void A_key_that_a_branch_knows_is_not_called_unknown(string schema, string layer, string code, string text)
    {
        const string More = """
            "$defs": {
              "named": { "type": "object", "required": ["url", "name"], "properties": { "url": {}, "name": {} } },
              "closed": {
                "type": "object", "required": ["url", "name"], "properties": { "url": {}, "name": {} }, "additionalProperties": false
              },
            """;
        using var project = new TemporaryProject(With(schema, Definitions.Replace("\"$defs\": {", More, StringComparison.Ordinal)), layer);
        Assert.Contains(text, TemporaryProject.Fails(project.Request(), code).Message, StringComparison.Ordinal);
    }

    // As a hand leaves it, or a schema that asks for more than when the lock was made.
    [Fact]
    public void A_lock_that_lacks_such_a_key_drifts_by_that_key_alone()
    {
        using var project =
            new TemporaryProject(With($$"""{ "properties": { "c": { "oneOf": [{{Strict}}, {{Off}}] } } }""", Definitions), "c.url = 'u'");
        project.Export();
        project.Write(
            TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace("ttl = 60\n", "", StringComparison.Ordinal));

        var drift = TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK303").Message;
        Assert.Contains("\n+ttl = 60\n", drift, StringComparison.Ordinal);
        Assert.DoesNotContain("\n-", drift.Replace("\n--- ", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_after_an_export_writes_nothing()
    {
        using var project =
            new TemporaryProject(With($$"""{ "properties": { "c": { "oneOf": [{{Server}}, {{Off}}] } } }""", Definitions), "c.url = 'u'");
        project.Export();
        project.Write(TemporaryProject.LockFile, "# mine\n" + project.Read(TemporaryProject.LockFile));
        TemporaryProject.Passes(project.ReplayRequest() with { Update = "true" });
        Assert.StartsWith("# mine\n", project.Read(TemporaryProject.LockFile), StringComparison.Ordinal);
    }

    private static string With(string schema, string definitions) => schema[..^1] + ", " + definitions + "}";

    private static void AssertLocks(string schema, string layer, string expected)
    {
        using var project = new TemporaryProject(With(schema, Definitions), layer);
        Assert.Equal(expected, Resolved.Config(project));
    }
}
