namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>Types of schemas with rules that decide values say what the lock says.</summary>
public sealed class RuleFidelityTests
{
    private const string Followed = """
        {
          "additionalProperties": false,
          "properties": {
            "threads": { "type": "integer" },
            "most": { "type": "integer", "x-configlock": { "default_from": "threads", "default_plus": 1, "default": 4 } },
            "limits": {
              "type": "object",
              "required": ["title"],
              "properties": { "title": { "type": "string", "x-configlock": { "default_from": "name" } } }
            },
            "name": { "type": "string" }
          }
        }
        """;

    private const string External = """
        {
          "additionalProperties": false,
          "required": ["token", "database", "list"],
          "properties": {
            "token": { "type": "string", "default": "x", "x-configlock": { "external": true } },
            "list": { "type": "array", "items": { "type": "string", "x-configlock": { "external": true } } },
            "database": {
              "type": "object",
              "required": ["connection", "timeout"],
              "properties": {
                "connection": { "type": "string", "x-configlock": { "external": true } },
                "timeout": { "type": "integer", "default": 30 }
              }
            },
            "cache": {
              "type": "object", "properties": { "key": { "type": "string", "default": "x", "x-configlock": { "external": true } } }
            },
            "server": {
              "type": "object",
              "default": { "key": "x", "port": 1 },
              "properties": { "key": { "type": "string", "x-configlock": { "external": true } }, "port": { "type": "integer" } }
            },
            "either": {
              "oneOf": [
                {
                  "type": "object", "required": ["key"], "additionalProperties": false,
                  "properties": { "key": { "type": "string", "x-configlock": { "external": true } }, "a": { "type": "integer" } }
                },
                { "type": "object", "required": ["b"], "properties": { "b": { "type": "integer" } } }
              ]
            }
          }
        }
        """;

    [Theory]
    [InlineData(External, "", "database = {}", "database.timeout = 1", "cache = {}", "server = {}", "either.a = 1", "either.b = 1")]
    [InlineData(Followed, "", "threads = 2", "most = 1", "name = \"x\"\nlimits = {}", "limits.title = \"y\"")]
    [InlineData(
        RuleSchemas.Defaults, "", "mode = \"x\"", "ui = {}", "tools.plan = {}", "servers.a.command = \"x\"", "servers.b = {}",
        "steps = [{}]",
        "limits = {}", "skills.all = false")]
    [InlineData(
        RuleSchemas.Unknown, "", "features.new = true", "features.new = { enabled = true }", "features = { web = false }", "choice.b = 1")]
    public void Of_defaults_and_unknown_keys(string schema, params string[] configs)
    {
        Assert.Empty(FidelityCheck.Faults(schema, configs, out var built));
        Assert.Equal(configs.Length, built);
    }
}
