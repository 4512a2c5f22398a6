using System.Diagnostics.CodeAnalysis;

namespace ConfigLock.Tests.DotNet;

/// <summary>A class of settings as the author of a program writes it, and the schema that says the same.</summary>
[SuppressMessage("Usage", "CA2227", Justification = "The binder sets it.")]
[SuppressMessage("Design", "CA1002", Justification = "So it stands in programs.")]
internal sealed class ShopSettings
{
    /// <summary>Its schema.</summary>
    public const string Schema = """
        {
          "properties": {
            "Name": { "type": "string" },
            "Greeting": { "type": "string", "default": "hi" },
            "Retries": { "type": "integer", "format": "int32", "default": 3 },
            "Small": { "type": ["integer", "null"], "format": "int32" },
            "Tiny": { "type": "integer", "format": "uint8" },
            "Big": { "type": "integer" },
            "Ratio": { "type": ["number", "null"] },
            "On": { "type": ["boolean", "null"] },
            "Cached": { "type": "boolean", "default": true },
            "Mode": { "$ref": "#/definitions/Mode" },
            "Day": { "type": "string", "format": "date" },
            "Main": { "$ref": "#/definitions/Server" },
            "Hosts": { "type": "array", "items": { "type": "string" } },
            "Ports": { "type": "array", "items": { "type": "integer" } },
            "Modes": { "type": "array", "items": { "$ref": "#/definitions/Mode" } },
            "Servers": { "type": "array", "items": { "$ref": "#/definitions/Server" } },
            "Labels": { "type": "object", "additionalProperties": { "type": "string" } },
            "Weights": { "type": "object", "additionalProperties": { "type": "number" } },
            "Backups": { "type": "object", "additionalProperties": { "$ref": "#/definitions/Server" } },
            "Groups": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } }
          },
          "definitions": {
            "Mode": { "enum": ["ReadOnly", "Full", "off"] },
            "Server": {
              "type": "object",
              "properties": {
                "Host": { "type": "string" },
                "Port": { "type": "integer", "format": "int32" },
                "Mode": { "$ref": "#/definitions/Mode" },
                "Tags": { "type": "array", "items": { "type": "string" } },
                "Next": { "$ref": "#/definitions/Server" }
              },
              "additionalProperties": false
            }
          }
        }
        """;

    public string? Name { get; set; }

    public string Greeting { get; set; } = "hi";

    public int Retries { get; set; } = 3;

    public int? Small { get; set; }

    public byte? Tiny { get; set; }

    public long? Big { get; set; }

    public double? Ratio { get; set; }

    public bool? On { get; set; }

    public bool Cached { get; set; } = true;

    public ShopMode? Mode { get; set; }

    public DateOnly? Day { get; set; }

    public ShopServer? Main { get; set; }

    public List<string>? Hosts { get; set; }

    public List<long>? Ports { get; set; }

    public List<ShopMode>? Modes { get; set; }

    public List<ShopServer>? Servers { get; set; }

    public Dictionary<string, string>? Labels { get; set; }

    public Dictionary<string, double>? Weights { get; set; }

    public Dictionary<string, ShopServer>? Backups { get; set; }

    public Dictionary<string, List<string>>? Groups { get; set; }
}

/// <summary>A table of them.</summary>
internal sealed class ShopServer
{
    public string? Host { get; set; }

    public int? Port { get; set; }

    public ShopMode? Mode { get; set; }

    public List<string>? Tags { get; set; }

    public ShopServer? Next { get; set; }
}

/// <summary>Texts of which one is chosen.</summary>
[SuppressMessage("Naming", "CA1708", Justification = "As the schema spells them.")]
internal enum ShopMode
{
    ReadOnly,
    Full,
    off,
}
