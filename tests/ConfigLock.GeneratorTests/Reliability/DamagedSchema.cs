using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfigLock.GeneratorTests.Reliability;

/// <summary>Edits the structure of a schema at random: it stays JSON, and often a schema.</summary>
internal static class DamagedSchema
{
    private static readonly string[] Names =
        [
            "type", "properties", "additionalProperties", "items", "anyOf", "oneOf", "allOf", "not", "enum", "const", "default", "required",
            "$ref", "format", "title", "description", "deprecated", "writeOnly", "patternProperties", "prefixItems", "minimum", "if",
            "then", "x-configlock", "$defs", "a", "A", "class", "", "Value", "kind"
        ];

    private static readonly string[] Values =
    [
        "true", "false", "null", "1", "-1", "1.5", "1e999", "9223372036854775808", "\"\"", "\"a\"", "\"string\"", "\"integer\"",
        "\"object\"", "\"array\"", "\"null\"", "[]", "{}", "[1, \"a\", null, [], {}]",
        "[\"string\", \"null\"]", "[\"object\", \"integer\", \"boolean\"]", "{\"type\": \"integer\", \"default\": \"x\"}",
        "{\"$ref\": \"#\"}", "{\"$ref\": \"#/properties\"}", "{\"$ref\": \"#/$defs/a\"}",
        "{\"enum\": [\"a\", \"A\", \"a-\", \"\", 1, true]}", "{\"const\": {\"a\": [1]}}",
        "[{\"type\": \"object\", \"properties\": {\"kind\": {\"const\": \"x\"}}}, {\"type\": \"object\"}]",
        "{\"additionalProperties\": {\"$ref\": \"#\"}}", "{\"feature\": true}", "{\"aliases\": [\"a\"], \"removed\": true}",
        "{\"omit_when\": \"a.b\"}", "{\"type\": \"array\", \"items\": [{}, true]}", "\"*/ </summary> \\u2028 ]]>\"",
    ];

    public static string Edit(Random random, string schema)
    {
        var root = JsonNode.Parse(schema)!;
        for (var left = random.Next(1, 4); left > 0; left--) EditOnce(random, root);
        return root.ToJsonString(new JsonSerializerOptions { MaxDepth = 512 });
    }

    private static void EditOnce(Random random, JsonNode root)
    {
        var all = Containers(root).ToList();
        var (at, other) = (all[random.Next(all.Count)], all[random.Next(all.Count)]);
        if (at is JsonArray array)
        {
            if (array.Count > 0 && random.Next(2) == 0) array.RemoveAt(random.Next(array.Count));
            else array.Insert(random.Next(array.Count + 1), random.Next(2) == 0 ? JsonNode.Parse(Pick(random, Values)) : other.DeepClone());
            return;
        }

        var table = (JsonObject)at;
        var key = table.Count > 0 && random.Next(2) == 0 ? table.ElementAt(random.Next(table.Count)).Key : Pick(random, Names);
        switch (random.Next(5))
        {
            case 0: table.Remove(key); break;
            case 1: table[key] = JsonNode.Parse(Pick(random, Values)); break;
            case 2: table[key] = other.DeepClone(); break;
            case 3 when table.Count > 0:
                var (name, value) = table.ElementAt(random.Next(table.Count));
                table.Remove(name);
                table[key] = value;
                break;
            default:
                // The whole schema as a branch, an element or a key of itself.
                var copy = table.DeepClone();
                table[Pick(random, "not", "items", "additionalProperties", "anyOf", "allOf")] =
                    random.Next(2) == 0 ? new JsonArray(copy) : copy;
                break;
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        var inner = node switch { JsonObject table => table.Select(static entry => entry.Value), JsonArray array => array, _ => [] };
        foreach (var child in inner.ToList())
            if (child is JsonObject or JsonArray)
                foreach (var found in Containers(child)) yield return found;
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
