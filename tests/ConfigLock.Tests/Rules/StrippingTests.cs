namespace ConfigLock.Tests.Rules;

public sealed class StrippingTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "required": ["mode", "token", "name"],
          "properties": {
            "name": { "type": "string", "default": "n" },
            "mode": { "type": "string", "x-configlock": { "strip": "environment", "aliases": ["how"] } },
            "token": { "type": "string", "writeOnly": true, "minLength": 2 },
            "debug": { "type": "object", "x-configlock": { "strip": "debug" } },
            "level": { "type": "integer", "default": 3, "x-configlock": { "strip": "profile" } },
            "threads": { "type": "integer", "default": 4, "x-configlock": { "omit_when": "v2.enabled" } },
            "v2": {
              "type": "object",
              "required": ["enabled", "threads"],
              "properties": {
                "enabled": { "type": "boolean" },
                "threads": { "type": "integer", "default": 2, "x-configlock": { "omit_when": "v3" } }
              }
            },
            "v3": { "type": "boolean", "x-configlock": { "strip": "environment" } },
            "auth": {
              "type": "object",
              "additionalProperties": false,
              "minProperties": 1,
              "properties": { "key": { "writeOnly": true }, "file": { "type": "string" }, "kind": { "type": "string" } },
              "oneOf": [{ "required": ["key"] }, { "required": ["file"] }],
              "dependentRequired": { "kind": ["key"] }
            },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "required": ["token", "url"],
                "properties": { "token": { "type": "string", "x-configlock": { "strip": "environment" } }, "url": { "type": "string" } }
              }
            },
            "keys": { "type": "array", "minItems": 1, "items": { "type": "string", "writeOnly": true } },
            "steps": {
              "type": "array",
              "items": { "type": "object", "required": ["key"], "properties": { "key": { "writeOnly": true }, "n": { "type": "integer" } } }
            }
          }
        }
        """;

    private const string Inputs = "mode = \"m\"\ntoken = \"secret\"\n";

    [Theory]
    [InlineData("", "name = \"n\", threads = 4")]
    [InlineData("level = 9\ndebug = { a = 1 }", "name = \"n\", threads = 4")]
    [InlineData("v2.enabled = false", "name = \"n\", threads = 4, v2 = { enabled = false, threads = 2 }")]
    [InlineData("v2.enabled = true", "name = \"n\", v2 = { enabled = true, threads = 2 }")]
    [InlineData("v2.enabled = true\nthreads = 9", "name = \"n\", v2 = { enabled = true, threads = 2 }")]
    [InlineData("auth.key = \"k\"", "auth = {}, name = \"n\", threads = 4")]
    [InlineData("auth = { key = \"k\", kind = \"x\" }", "auth = { kind = \"x\" }, name = \"n\", threads = 4")]
    [InlineData("auth.file = \"f\"", "auth = { file = \"f\" }, name = \"n\", threads = 4")]
    [InlineData("servers.a = { token = \"t\", url = \"u\" }", "name = \"n\", servers = { a = { url = \"u\" } }, threads = 4")]
    [InlineData("keys = [\"a\", \"b\"]", "name = \"n\", threads = 4")]
    [InlineData("steps = [{ key = 1, n = 1 }, { key = 2 }]", "name = \"n\", steps = [{ n = 1 }, {}], threads = 4")]
    public void Inputs_and_secrets_are_left_out_and_the_lock_replays(string layer, string expected) =>
        RuleSources.Locks(Schema, "{ " + expected + " }", Inputs + layer);

    [Theory]
    [InlineData("token = \"secret\"", "CFGLOCK202", "mode is missing, but is required")]
    [InlineData("mode = \"m\"", "CFGLOCK202", "token is missing, but is required")]
    [InlineData(Inputs + "auth = { key = 1, file = \"f\" }", "CFGLOCK202", "auth")]
    [InlineData(
        Inputs + "auth = { file = \"f\", kind = \"x\" }", "CFGLOCK202", "auth.key is missing, but is required, because \"kind\" is set")]
    [InlineData(Inputs + "servers.a.url = \"u\"", "CFGLOCK202", "servers.a.token is missing")]
    [InlineData(Inputs + "steps = [{}]", "CFGLOCK202", "steps[0].key is missing")]
    public void What_is_left_out_is_judged_before(string layer, string code, string text) => RuleSources.Each(Schema, project =>
        Assert.Contains(text, TemporaryProject.Fails(project.Layers(layer).Request(), code).Message));

    [Theory]
    [InlineData("mode = \"m\"", "-mode = \"m\"")]
    [InlineData("how = \"m\"", "-how = \"m\"")]
    [InlineData("level = 3", "-level = 3")]
    [InlineData("v3 = true", "-v3 = true")]
    public void An_input_that_a_hand_put_into_a_lock_drifts_and_is_shown(string line, string removed) => RuleSources.Each(Schema, project =>
    {
        project.Layers(Inputs).Export();
        project.Write(TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace("[config]\n", "[config]\n" + line + "\n"));
        Assert.Contains("\n" + removed + "\n", TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK303").Message);
        Assert.Contains("\n" + removed + "\n", TemporaryProject.Fails(project.VerifyRequest(), "CFGLOCK303").Message);
    });

    [Fact]
    public void An_override_of_an_input_is_no_drift() => RuleSources.Each(Schema, project =>
    {
        project.Layers(Inputs).Export();
        TemporaryProject.Passes(project.ReplayRequest() with { Overrides = "mode=other;token=another;level=7;threads=4" });
    });

    [Fact]
    public void An_override_that_omits_a_locked_key_drifts() => RuleSources.Each(Schema, project =>
    {
        project.Layers(Inputs).Export();
        var drift = TemporaryProject.Fails(project.ReplayRequest() with { Overrides = "v2.enabled=true" }, "CFGLOCK303");
        Assert.Contains("\n-threads = 4\n", drift.Message);
    });

    [Theory]
    [InlineData("""{ "oneOf": [{ "required": ["d"] }, { "required": ["s"] }] }""", "s = 1", "{}")]
    [InlineData("""{ "not": { "required": ["d", "s"] } }""", "s = 1", "{}")]
    [InlineData("""{ "not": { "required": ["o", "s"] } }""", "s = 1", "{ d = 1 }")]
    [InlineData("""{ "maxProperties": 1 }""", "s = 1", "{}")]
    [InlineData("""{ "dependentRequired": { "d": ["s"] } }""", "s = 1", "{ d = 1 }")]
    [InlineData(
        """{ "if": { "required": ["s"] }, "then": { "properties": { "t": { "default": 1 } } },"""
            + """ "else": { "properties": { "e": { "default": 1 } } } }""", "s = 1", "{ d = 1, t = 1 }")]
    [InlineData(
        """{ "if": { "required": ["s"] }, "then": { "properties": { "t": { "default": 1 } } },"""
            + """ "else": { "properties": { "e": { "default": 1 } } } }""", "", "{ d = 1, e = 1 }")]
    [InlineData(
        """{ "anyOf": [{ "required": ["s"], "properties": { "n": { "type": "number" } } }, """
            + """{ "properties": { "n": { "type": "integer" } } }] }""", "s = 1\nn = 1", "{ d = 1, n = 1.0 }")]
    [InlineData(
        """{ "anyOf": [{ "required": ["s"], "properties": { "t": { "default": 1 } } }, { "properties": { "e": { "default": 1 } } }] }""",
        "", "{ d = 1, e = 1 }")]
    public void What_hangs_on_a_key_that_is_left_out_stays_as_it_was_locked(string schema, string layer, string expected)
    {
        const string Properties =
            "\"properties\": { \"d\": { \"default\": 1 }, \"s\": { \"x-configlock\": { \"strip\": \"environment\" } }, "
                + "\"o\": { \"x-configlock\": { \"omit_when\": \"n\" } }, \"n\": {} }, ";
        RuleSources.Locks("{ " + Properties + schema[2..], expected, layer);
    }

    [Theory]
    [InlineData("secret = true", "{}")]
    [InlineData("secret = false", "{ hidden = \"d\" }")]
    [InlineData("debug.on = false\nsecret = true", "{ shown = \"d\" }")]
    [InlineData("shown = \"written\"", "{ hidden = \"d\" }")]
    public void What_is_omitted_for_a_switch_that_no_lock_holds_is_so_on_replay_too(string layer, string expected) => RuleSources.Locks(
        """
        {
          "properties": {
            "secret": { "type": "boolean", "writeOnly": true },
            "debug": {
              "type": "object", "x-configlock": { "strip": "debug" }, "properties": { "on": { "type": "boolean", "default": true } }
            },
            "hidden": { "type": "string", "default": "d", "x-configlock": { "omit_when": "secret" } },
            "shown": { "type": "string", "default": "d", "x-configlock": { "omit_when": "debug.on" } }
          }
        }
        """, expected, layer);

    [Theory]
    [InlineData("debug.config_lockfile.load_path = \"x.toml\"", "load_path")]
    [InlineData("debug.config_lockfile = { export_dir = \"out\", allow_version_mismatch = true }", "export_dir")]
    public void Controls_in_a_lock_steer_nothing_and_drift(string line, string key)
    {
        using var project = new TemporaryProject("{ \"properties\": { \"a\": { \"default\": 1 } } }");
        project.Layers(string.Empty).Export();
        project.Write(
            TemporaryProject.LockFile,
            project.Read(TemporaryProject.LockFile).Replace("1.0.0", "0.9.0").Replace("[config]\n", "[config]\n" + line + "\n"));
        TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK302");

        var drift = TemporaryProject.Fails(project.ReplayRequest() with { AllowVersionMismatch = "true" }, "CFGLOCK303");
        Assert.Contains("\n-" + key + " = ", drift.Message);
        Assert.False(project.Exists("locks/out"));
    }
}
