namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>Types of schemas with rules by which a key depends on another, or on nothing that is written, say what the lock says.</summary>
public sealed class SwitchFidelityTests
{
    private const string Implied = """
        {
          "additionalProperties": false,
          "properties": {
            "fast": { "type": "boolean", "x-configlock": { "implies": { "mode": "quick", "limits.depth": 1, "features.plain": true } } },
            "mode": { "type": "string", "default": "slow" },
            "limits": {
              "type": "object",
              "default": { "width": 2 },
              "required": ["depth"],
              "properties": { "depth": { "type": "number" }, "width": { "type": "integer" } }
            },
            "features": {
              "type": "object",
              "additionalProperties": false,
              "x-configlock": { "feature": true, "feature_defaults": { "persona": true } },
              "properties": {
                "persona": { "type": "boolean", "x-configlock": { "implies": { "tone": "frank" } } },
                "plain": { "type": "boolean", "x-configlock": { "implies": { "features.clock": true } } },
                "clock": {
                  "anyOf": [
                    { "type": "boolean" },
                    {
                      "type": "object",
                      "properties": { "enabled": { "type": "boolean" }, "every": { "type": "integer", "default": 3 } }
                    }
                  ],
                  "x-configlock": { "implies": { "features.clock.every": 5 } }
                }
              }
            },
            "tone": { "type": "string", "x-configlock": { "default": "dry" } }
          }
        }
        """;

    private const string Fixed = """
        {
          "additionalProperties": false,
          "properties": {
            "mode": { "type": "string", "default": "slow", "x-configlock": { "fixed": "new" } },
            "limits": {
              "type": "object",
              "default": { "depth": 1 },
              "properties": { "depth": { "type": "number", "x-configlock": { "fixed": 3 } } }
            },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": { "old": { "type": "boolean", "x-configlock": { "fixed": true } } }
              }
            },
            "search": { "type": "object", "x-configlock": { "ignore": ["boolean"] }, "properties": { "size": { "default": 1 } } },
            "features": {
              "type": "object",
              "x-configlock": { "feature": true },
              "properties": {
                "undo": { "type": "boolean", "default": true, "x-configlock": { "fixed": false } },
                "clock": {
                  "anyOf": [{ "type": "boolean" }, { "type": "object", "properties": { "enabled": { "type": "boolean" } } }],
                  "x-configlock": { "fixed": true }
                }
              }
            }
          }
        }
        """;

    [Theory]
    [InlineData(Fixed, "", "mode = \"new\"", "servers.a = {}", "features.undo = false", "features.clock = true", "search = { size = 2 }")]
    [InlineData(
        Implied, "", "fast = true", "features.persona = false", "features.clock = true", "features.plain = true",
        "mode = \"x\"\nfast = true", "features.clock = { every = 9 }", "features = {}\nlimits.depth = 2")]
    public void Of_values_that_the_program_decides(string schema, params string[] configs)
    {
        Assert.Empty(FidelityCheck.Faults(schema, configs, out var built));
        Assert.Equal(configs.Length, built);
    }
}
