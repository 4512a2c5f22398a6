namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>Types of schemas with rules that decide values say what the lock says.</summary>
public sealed class RuleFidelityTests
{
    private const string Defaults = """
        {
          "additionalProperties": false,
          "properties": {
            "mode": { "type": "string", "default": "schema", "x-configlock": { "default": "program" } },
            "limits": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "depth": { "type": "number", "x-configlock": { "default": 3 } },
                "width": { "type": "integer", "default": 7 }
              }
            },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": {
                  "command": { "type": "string" },
                  "args": { "type": "array", "items": { "type": "string" }, "x-configlock": { "default": [], "default_when": "command" } },
                  "enabled": { "type": "boolean", "x-configlock": { "default": true } }
                }
              }
            },
            "steps": {
              "type": "array",
              "items": { "type": "object", "properties": { "retry": { "type": "integer", "x-configlock": { "default": 1 } } } }
            },
            "ui": {
              "type": "object",
              "additionalProperties": false,
              "x-configlock": { "create": false },
              "properties": {
                "theme": { "type": "string", "default": "dark" },
                "keys": { "type": "object", "properties": { "copy": { "type": "string", "default": "c" } } }
              }
            },
            "tools": {
              "type": "object",
              "properties": {
                "plan": {
                  "type": "object",
                  "x-configlock": { "create": false },
                  "properties": { "on": { "type": "boolean", "default": true } }
                }
              }
            },
            "skills": {
              "type": "object",
              "x-configlock": { "create": false },
              "properties": {
                "all": { "type": "boolean", "x-configlock": { "default": true } },
                "size": { "type": "integer", "default": 2 }
              }
            }
          }
        }
        """;

    private const string Unknown = """
        {
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string" },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } },
            "choice": {
              "anyOf": [
                { "type": "object", "additionalProperties": false, "properties": { "a": { "type": "integer" } } },
                { "type": "object", "additionalProperties": false, "required": ["b"], "properties": { "b": { "type": "integer" } } }
              ]
            },
            "servers": {
              "type": "object",
              "additionalProperties": { "type": "object", "unevaluatedProperties": false, "properties": { "url": { "type": "string" } } }
            },
            "features": {
              "type": "object",
              "additionalProperties": false,
              "x-configlock": { "feature": true, "keep_unknown": true, "feature_defaults": { "web": true, "hidden": true } },
              "properties": { "web": { "type": "boolean" } }
            }
          }
        }
        """;

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

    [Theory]
    [InlineData(Followed, "", "threads = 2", "most = 1", "name = \"x\"\nlimits = {}", "limits.title = \"y\"")]
    [InlineData(
        Defaults, "", "mode = \"x\"", "ui = {}", "tools.plan = {}", "servers.a.command = \"x\"", "servers.b = {}", "steps = [{}]",
        "limits = {}", "skills.all = false")]
    [InlineData(Unknown, "", "features.new = true", "features.new = { enabled = true }", "features = { web = false }", "choice.b = 1")]
    public void Of_defaults_and_unknown_keys(string schema, params string[] configs)
    {
        Assert.Empty(FidelityCheck.Faults(schema, configs, out var built));
        Assert.Equal(configs.Length, built);
    }
}
