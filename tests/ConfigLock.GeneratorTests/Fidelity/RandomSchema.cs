using System.Text.Json.Nodes;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>Makes up schemas of the keywords that speak about shapes, defaults, choices and conditions.</summary>
internal sealed class RandomSchema(Random random)
{
    private const int MostLevels = 3;

    // Few names, so that branches and conditions speak of the same keys; some are C# names of ours.
    private static readonly string[] Names = ["a", "b", "c", "kind", "toml_value", "config-list", "$x", "value"];
    private static readonly string[] Definitions = ["A", "B", "C"];
    private static readonly string[] Formats = ["date", "date-time", "time", "uint8", "int32", "int64", "uint64", "email"];
    private static readonly string[] Texts = ["x", "y", "1.0", "2026-11-26", "07:32:00", ""];
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "object", "array", "null"];

    /// <summary>A schema of a config, with definitions that may refer to each other.</summary>
    public JsonObject Root()
    {
        var isOld = random.Next(5) == 0;
        var root = Table(MostLevels);
        root["$schema"] = isOld ? "http://json-schema.org/draft-07/schema#" : "https://json-schema.org/draft/2020-12/schema";
        if (random.Next(3) != 0) root["type"] = "object";
        var definitions = new JsonObject();
        foreach (var name in Definitions) definitions[name] = Schema(2);
        root["$defs"] = definitions;
        return root;
    }

    private JsonNode Schema(int levels)
    {
        JsonNode schema = random.Next(levels > 0 ? 14 : 7) switch
        {
            0 => Listed(),
            1 => new JsonObject { ["type"] = new JsonArray([.. Some(Types, 1, 3).Select(static type => JsonValue.Create(type))]) },
            2 => random.Next(3) == 0 ? JsonValue.Create(true) : new JsonObject(),
            3 or 4 or 5 => Scalar(),
            6 => Reference(levels - 1),
            7 or 8 or 9 or 10 => Table(levels - 1),
            11 => Array(levels - 1),
            _ => Choice(levels - 1),
        };
        if (schema is JsonObject table && random.Next(3) == 0) table["default"] = Value(levels);
        return schema;
    }

    // In old drafts what stands beside a reference counts for defaults alone.
    private JsonObject Reference(int levels)
    {
        var schema = random.Next(5) == 0 && levels > 0 ? Table(levels) : [];
        schema["$ref"] = random.Next(12) == 0 ? "#" : "#/$defs/" + Any(Definitions);
        return schema;
    }

    private JsonObject Scalar()
    {
        var type = Types[random.Next(4)];
        var schema = new JsonObject();
        if (random.Next(6) != 0) schema["type"] = type;
        if (random.Next(4) == 0) schema["format"] = Any(Formats);
        if (type is "integer" or "number" && random.Next(4) == 0) schema["minimum"] = random.Next(-2, 3);
        if (type == "string" && random.Next(6) == 0) schema["pattern"] = "^[a-y0-9]";
        return schema;
    }

    private JsonObject Listed()
    {
        var schema = new JsonObject();
        if (random.Next(2) == 0) schema["const"] = Value(0);
        else schema["enum"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Value(random.Next(5) == 0 ? 1 : 0))]);
        if (random.Next(4) == 0) schema["type"] = Any(Types);
        return schema;
    }

    private JsonObject Array(int levels)
    {
        var schema = new JsonObject();
        if (random.Next(4) != 0) schema["type"] = "array";
        if (random.Next(4) != 0) schema["items"] = Schema(levels);
        else schema["prefixItems"] = new JsonArray(Schema(levels), Schema(levels));
        if (random.Next(5) == 0) schema["uniqueItems"] = true;
        if (random.Next(6) == 0) schema["contains"] = Schema(levels);
        return schema;
    }

    private JsonObject Choice(int levels)
    {
        var schema = random.Next(3) == 0 ? Table(levels) : [];
        schema[Any(["anyOf", "oneOf", "oneOf", "allOf"])] =
            new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Schema(levels))]);
        return schema;
    }

    private JsonObject Table(int levels)
    {
        var schema = new JsonObject { ["properties"] = Properties(levels, 1, 4) };
        if (random.Next(5) != 0) schema["type"] = "object";
        if (random.Next(3) == 0) schema["required"] = Required();
        if (random.Next(3) == 0) schema["additionalProperties"] = random.Next(2) == 0 ? false : Schema(Math.Min(levels, 1));
        if (random.Next(5) == 0)
            schema["patternProperties"] = new JsonObject { [Any(["^a", "e$", "^[a-c]"])] = Schema(Math.Min(levels, 1)) };
        if (random.Next(3) == 0) AddRule(schema, levels);
        if (random.Next(8) == 0) AddRule(schema, levels);
        return schema;
    }

    private void AddRule(JsonObject schema, int levels)
    {
        switch (random.Next(13))
        {
            case 0: schema["not"] = new JsonObject { ["required"] = Required() }; break;
            case 1: schema["maxProperties"] = random.Next(1, 4); break;
            case 2: schema["minProperties"] = random.Next(1, 3); break;
            case 3: schema["propertyNames"] = new JsonObject { ["pattern"] = "^[a-k]" }; break;
            case 4: schema["dependentRequired"] = new JsonObject { [Any(Names)] = Required() }; break;
            case 5: schema["dependentSchemas"] = new JsonObject { [Any(Names)] = Branch(levels) }; break;
            case 6: schema["dependencies"] = new JsonObject { [Any(Names)] = random.Next(2) == 0 ? Required() : Branch(levels) }; break;
            case 7: schema["unevaluatedProperties"] = random.Next(2) == 0 ? false : Schema(0); break;
            case 8:
                schema["oneOf"] = new JsonArray(new JsonObject { ["required"] = Required() }, new JsonObject { ["required"] = Required() });
                break;
            case 9: schema[Any(["anyOf", "oneOf"])] = new JsonArray(Branch(levels), Branch(levels)); break;
            case 10: schema["allOf"] = new JsonArray(Branch(levels)); break;
            default:
                schema["if"] = new JsonObject { ["properties"] = new JsonObject { [Any(Names)] = Listed() } };
                if (random.Next(2) == 0) schema["if"]!["required"] = Required();
                schema["then"] = Branch(levels);
                if (random.Next(2) == 0) schema["else"] = Branch(levels);
                break;
        }
    }

    private JsonObject Branch(int levels)
    {
        var branch = new JsonObject { ["properties"] = Properties(Math.Max(levels - 1, 0), 1, 2) };
        if (random.Next(3) == 0) branch["required"] = Required();
        if (random.Next(5) == 0) branch["additionalProperties"] = false;
        return branch;
    }

    private JsonObject Properties(int levels, int least, int most)
    {
        var properties = new JsonObject();
        foreach (var name in Some(Names, least, most)) properties[name] = Schema(levels);
        return properties;
    }

    private JsonArray Required() => [.. Some(Names, 1, 2).Select(static name => JsonValue.Create(name))];

    private JsonNode Value(int levels) => random.Next(levels > 0 ? 8 : 6) switch
    {
        0 or 1 => JsonValue.Create(Any(Texts)),
        2 => JsonValue.Create(random.Next(3)),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 => JsonValue.Create(random.Next(-1, 4) / 2.0),
        5 => JsonNode.Parse(Any(["3.0", "-0.0", "9007199254740993", "1e3"]))!,
        6 => new JsonObject(Some(Names, 0, 2).Select(name => KeyValuePair.Create(name, (JsonNode?)Value(levels - 1)))),
        _ => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Value(levels - 1))]),
    };

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private List<T> Some<T>(IReadOnlyList<T> items, int least, int most) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Any(items)).Distinct()];
}
