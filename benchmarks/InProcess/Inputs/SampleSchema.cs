using System.Text.Json.Nodes;

namespace ConfigLock.Benchmarks.Inputs;

/// <summary>A JSON Schema of about 150 kB that describes every key of the generated configs, with the rules that real ones use.</summary>
internal static class SampleSchema
{
    /// <summary>How many kinds of services it describes, each in a definition of its own.</summary>
    public const int Kinds = 56;

    private static readonly string[] Modes = ["fast", "careful", "balanced", "off"];

    /// <summary>The schema's text.</summary>
    public static string Text { get; } = Create().ToJsonString();

    /// <summary>The root key under which the services of a kind stand.</summary>
    public static string KindName(int kind) => FormattableString.Invariant($"kind{kind:00}");

    private static JsonObject Create()
    {
        var properties = new JsonObject
        {
            ["profile"] = Described("string", "The profile to apply.", ("x-configlock", new JsonObject { ["profile_selector"] = true })),
            ["profiles"] = new JsonObject { ["type"] = "object", ["x-configlock"] = new JsonObject { ["profiles"] = true } },
            ["title"] = Described("string", "What people call this config."),
        };
        var definitions = new JsonObject();
        for (var kind = 0; kind < Kinds; kind++)
        {
            var name = KindName(kind);
            properties[name] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = $"The services of {name} by their names.",
                ["additionalProperties"] = new JsonObject { ["$ref"] = "#/$defs/" + name },
            };
            definitions[name] = Service(kind);
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "SampleConfig",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["$defs"] = definitions,
        };
    }

    private static JsonObject Service(int kind) => Closed(FormattableString.Invariant($"One service of kind {kind}, as its owners describe it."), new JsonObject
    {
        ["enabled"] = Described("boolean", "Whether requests reach the service at all.", ("default", true)),
        ["address"] = Described("string", "The host and the port that it listens on.", ("minLength", 1), ("maxLength", 200)),
        ["owner"] = Described("string", "Who is called when the service fails, by the name of the team.", ("pattern", "^[a-z][a-z0-9-]*$")),
        ["note"] = Described("string", "What readers of the config should know."),
        ["limit"] = Described("integer", "How many requests run at once.", ("minimum", 0), ("maximum", 1_000_000)),
        ["ratio"] = Described("number", "The share of the requests that are sampled.", ("minimum", 0), ("maximum", 1000)),
        ["token"] = Described("string", "What the service is asked with; it never enters a lock.", ("writeOnly", true)),
        ["mode"] = new JsonObject { ["enum"] = Strings(Modes), ["default"] = Modes[0], ["description"] = "How much care is taken with each request." },
        ["tags"] = new JsonObject
        {
            ["type"] = "array",
            ["description"] = "Words by which services are found.",
            ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        },
        ["codes"] = new JsonObject
        {
            ["type"] = "array",
            ["description"] = "Status codes after which a request is tried again.",
            ["items"] = new JsonObject { ["type"] = "integer", ["minimum"] = 100, ["maximum"] = 599 },
            ["uniqueItems"] = true,
        },
        ["timeout"] = new JsonObject
        {
            ["description"] = "How long a request may take: seconds, or never too long.",
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
                new JsonObject { ["type"] = "string", ["enum"] = Strings(["never"]) }),
        },
        ["retry"] = Closed("When and how often a request is tried again.", new JsonObject
        {
            ["attempts"] = Described("integer", "How often at most.", ("minimum", 0), ("default", 3)),
            ["delay"] = Described("number", "Seconds before the first time.", ("minimum", 0)),
            ["backoff"] = Described("number", "By what each later delay is longer.", ("minimum", 1)),
        }),
        ["labels"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "What monitoring shows beside the service's name.",
            ["additionalProperties"] = new JsonObject { ["type"] = "string" },
        },
        ["endpoints"] = new JsonObject
        {
            ["type"] = "array",
            ["description"] = "Where the service is reached, in the order of preference.",
            ["items"] = Closed("One of its places.", new JsonObject
            {
                ["url"] = Described("string", "The address in full.", ("minLength", 8)),
                ["weight"] = Described("integer", "Its share beside the others.", ("minimum", 0), ("maximum", 100)),
                ["zone"] = Described("string", "The name of the data center."),
            }, "url"),
        },
    }, "address");

    private static JsonObject Closed(string description, JsonObject properties, params string[] required) => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["additionalProperties"] = false,
        ["properties"] = properties,
        ["required"] = Strings(required),
    };

    private static JsonObject Described(string type, string description, params (string Keyword, JsonNode Value)[] more)
    {
        var schema = new JsonObject { ["type"] = type, ["description"] = description };
        foreach (var (keyword, value) in more) schema[keyword] = value;
        return schema;
    }

    private static JsonArray Strings(string[] texts) => [.. texts.Select(static text => (JsonNode)text)];
}
