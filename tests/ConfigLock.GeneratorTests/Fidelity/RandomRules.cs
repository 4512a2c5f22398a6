using System.Text.Json.Nodes;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>Puts lock rules on keys of a random schema, where they stand in it.</summary>
internal sealed class RandomRules(Random random)
{
    private const string Keyword = "x-configlock";
    private const int MostRules = 4;

    /// <summary>Adds a few.</summary>
    public void AddTo(JsonObject schema)
    {
        var keys = KeysOf(schema);
        var roots = (schema["properties"] as JsonObject)?.Select(static key => key.Key).ToList() ?? [];
        if (keys.Count == 0 || roots.Count == 0) return;
        for (var i = random.Next(1, MostRules); i > 0; i--)
        {
            var key = keys[random.Next(keys.Count)];
            if (key[Keyword] is null) key[Keyword] = Rules(roots);
        }
    }

    /// <summary>Leaves a key or two to the running program.</summary>
    public void AddExternalTo(JsonObject schema)
    {
        var keys = KeysOf(schema).FindAll(static key => key[Keyword] is null);
        for (var i = random.Next(3); i > 0 && keys.Count > 0; i--)
            keys[random.Next(keys.Count)][Keyword] = new JsonObject { ["external"] = true };
    }

    private static List<JsonObject> KeysOf(JsonObject schema)
    {
        var keys = new List<JsonObject>();
        Collect(schema, keys);
        return keys;
    }

    private JsonObject Rules(List<string> roots)
    {
        var (first, other) = (roots[random.Next(roots.Count)], roots[random.Next(roots.Count)]);
        return random.Next(16) switch
        {
            0 or 1 => new JsonObject { ["default"] = Value() },
            2 => new JsonObject { ["default"] = Value(), ["default_when"] = first },
            3 => new JsonObject { ["default_from"] = Path(first), ["default"] = Value() },
            4 => new JsonObject { ["default_from"] = Path(first), ["default_plus"] = random.Next(3) },
            5 => new JsonObject { ["create"] = false },
            6 => new JsonObject { ["keep_unknown"] = true },
            7 => new JsonObject { ["value_aliases"] = new JsonObject { ["x"] = "y" } },
            8 => new JsonObject { ["implies"] = new JsonObject { [Path(first)] = Value() } },
            9 => new JsonObject { ["fixed"] = Value() },
            10 => new JsonObject { ["ignore"] = new JsonArray(random.Next(2) == 0 ? "boolean" : "integer") },
            11 => new JsonObject { ["absent_value"] = Scalar() },
            12 => new JsonObject { ["trim"] = true },
            13 => new JsonObject { ["clamp"] = new JsonObject { ["maximum"] = random.Next(3) } },
            14 => new JsonObject { [random.Next(2) == 0 ? "omit_when" : "omit_unless"] = Path(other) },
            _ => new JsonObject { ["strip"] = "environment", ["digest"] = true },
        };
    }

    private static string Path(string key) => key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? key : $"\"{key}\"";

    private JsonNode Value() => random.Next(5) switch
    {
        0 => new JsonObject(),
        1 => new JsonArray(),
        _ => Scalar(),
    };

    private JsonNode Scalar() => random.Next(5) switch
    {
        0 => JsonValue.Create("x"),
        1 => JsonValue.Create(" y"),
        2 => JsonValue.Create(random.Next(3)),
        3 => JsonValue.Create(random.Next(2) == 0),
        _ => JsonValue.Create(2.5),
    };

    private static void Collect(JsonNode? node, List<JsonObject> keys)
    {
        if (node is JsonArray array)
            foreach (var item in array) Collect(item, keys);
        if (node is not JsonObject schema) return;
        foreach (var (keyword, value) in schema)
        {
            if (keyword is "properties" or "$defs")
                foreach (var (_, inner) in (JsonObject)value!)
                {
                    if (keyword == "properties" && inner is JsonObject key) keys.Add(key);
                    Collect(inner, keys);
                }
            else if (keyword is "items" or "additionalProperties" or "anyOf" or "oneOf" or "allOf" or "prefixItems")
                Collect(value, keys);
        }
    }
}
