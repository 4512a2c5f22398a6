namespace ConfigLock.Tests.Shared;

/// <summary>Schemas with rules, which engine and types are both held to.</summary>
internal static class RuleSchemas
{
    /// <summary>With defaults of rules, and tables that are not created.</summary>
    public const string Defaults = """
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

    /// <summary>Closed in different ways, with a table that keeps unknown keys.</summary>
    public const string Unknown = """
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
}
