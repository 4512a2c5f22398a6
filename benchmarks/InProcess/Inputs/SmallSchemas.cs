namespace ConfigLock.Benchmarks.Inputs;

/// <summary>Schemas as small programs have them.</summary>
internal static class SmallSchemas
{
    /// <summary>Their texts by their names.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("three keys", Schema(
            """
            "model": { "type": "string", "description": "The model." },
            "retries": { "type": "integer", "description": "How often at most.", "default": 3 },
            "verbose": { "type": "boolean", "description": "Whether to say more." }
            """)),
        ("ten keys", Schema(
            """
            "name": { "type": "string", "description": "What people call it." },
            "retries": { "type": "integer", "default": 3 },
            "verbose": { "type": "boolean" },
            "level": { "enum": ["debug", "info", "warn"], "default": "info" },
            "tags": { "type": "array", "items": { "type": "string" } },
            "ratio": { "type": "number" },
            "server": {
              "type": "object",
              "properties": { "host": { "type": "string" }, "port": { "type": "integer", "format": "int32" } },
              "additionalProperties": false
            },
            "labels": { "type": "object", "additionalProperties": { "type": "string" } },
            "since": { "type": "string", "format": "date" },
            "limit": { "type": "integer", "minimum": 0, "maximum": 100 }
            """)),
    ];

    private static string Schema(string properties) => $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "AppConfig",
          "type": "object",
          "properties": { {{properties}} },
          "additionalProperties": false
        }
        """;
}
