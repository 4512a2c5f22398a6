namespace ConfigLock.HostingTests.Infrastructure;

/// <summary>A config of any values, locked to what a test says.</summary>
/// <param name="Value">The values.</param>
internal sealed record AnyConfig(TomlValue Value) : IEffectiveConfig<AnyConfig>
{
    // A key of each type, and a table that the schema leaves open.
    private const string Bundle = """
        {
          "schema": {
            "properties": {
              "A": { "type": "integer" }, "B": { "type": "boolean" }, "C": { "type": "string" }, "D": { "type": "number" },
              "E": { "enum": ["One", "Two"] },
              "T": {
                "type": "object", "additionalProperties": false,
                "properties": { "A": { "type": "integer" }, "C": { "type": "string" } }
              },
              "O": { "type": "object", "additionalProperties": { "type": "string" } },
              "L": { "type": "array", "items": { "type": "string" } },
              "S": { "type": "string", "writeOnly": true }, "X": { "$ref": "#/properties/S" }
            }
          },
          "rules": { "rules": { "X": { "external": true } } }
        }
        """;

    private static readonly AsyncLocal<AnyConfig?> Locked = new();

    /// <summary>Locks it.</summary>
    public static void Lock(TomlValue value) => Locked.Value = new AnyConfig(value);

    public static AnyConfig Effective => Locked.Value!;

    public static string? Schema => Bundle;

    public static AnyConfig FromValue(TomlValue value) => new(value);

    public static TomlValue ToValue(AnyConfig config) => config.Value;
}
