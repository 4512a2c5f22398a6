using ConfigLock.Hosting.Configuration;
using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Values;

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
              "N": {},
              "M": { "type": "string", "format": "date-time" }, "W": { "type": "string", "format": "time" },
              "S": { "type": "string", "writeOnly": true }, "X": { "$ref": "#/properties/S" }
            }
          },
          "rules": { "rules": { "X": { "external": true } } }
        }
        """;

    private static readonly AsyncLocal<AnyConfig?> Locked = new();

    /// <summary>Locks it.</summary>
    public static void Lock(TomlValue value)
    {
        var root = SchemaBundleReader.Read(Bundle)!;
        var texts = LockedTextsWriter.Write((ConfigTable)TomlValues.ToConfig(value), root, static (_, _) => false);
        Locked.Value = new AnyConfig(value) { Texts = texts };
    }

    private string? Texts { get; init; }

    public static AnyConfig Effective => Locked.Value!;

    public static string? Schema => Bundle;

    public static string? LockedTexts(int number) => Locked.Value!.Texts;

    public static AnyConfig FromValue(TomlValue value) => new(value);

    public static TomlValue ToValue(AnyConfig config) => config.Value;
}
