using System.Globalization;
using System.Text.Json.Nodes;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Properties;

/// <summary>Makes random schemas of tables, with keys that have lock rules.</summary>
internal sealed class RandomTable(Random random)
{
    private int _names;

    /// <summary>A table with some keys.</summary>
    public RandomNode Make(int depth)
    {
        var keys = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Key(depth)).ToList();
        var properties = new JsonObject(keys.Select(static key => KeyValuePair.Create<string, JsonNode?>(key.Name, key.Schema)));
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (random.Next(2) == 0) schema["additionalProperties"] = false;
        AddRuleAboutSeveral(schema, keys);
        return new RandomNode(schema, writing => writing.Table(keys.SelectMany(key => key.Write(writing)).ToArray()));
    }

    /// <summary>A key that any table may have.</summary>
    public RandomKey Key(int depth)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + random.Next(26))}{_names++}");
        var node = depth == 0 ? RandomNode.Scalar(random) : random.Next(10) switch
        {
            0 => RandomNode.Array(Make(depth - 1)),
            1 => RandomNode.Array(RandomNode.Scalar(random)),
            2 => RandomNode.Map(random.Next(2) == 0 ? Make(depth - 1) : RandomNode.Scalar(random)),
            3 => Tagged(depth),
            4 => RandomNode.Choice(random, "anyOf", RandomNode.Scalar(random), Make(depth - 1)),
            5 or 6 => Make(depth - 1),
            7 => Completed(depth),
            _ => RandomNode.Scalar(random),
        };
        var hasAlias = random.Next(4) == 0;
        var key = new RandomKey(name, node, hasAlias ? name + "_old" : null, random.Next(3));
        var rules = new JsonObject();
        if (hasAlias) rules["aliases"] = new JsonArray(name + "_old");
        switch (random.Next(24))
        {
            case 0: rules["strip"] = "environment"; break;
            case 1: rules["omit_when"] = "switch"; break;
            case 2: key.Schema["writeOnly"] = true; break;
            case 3: rules["removed"] = true; break;
            case 4 or 5: rules["default"] = Value(node); break;
            case 6 when (string?)key.Schema["type"] == "object": rules["create"] = false; break;
            case 7 when (string?)key.Schema["type"] is not null and not "object" and not "array": rules["fixed"] = Value(node); break;
            case 9 when (string?)key.Schema["type"] is "string": rules["trim"] = true; break;
            case 10 when (string?)key.Schema["type"] is "integer" or "number":
                rules["clamp"] = new JsonObject { [random.Next(2) == 0 ? "minimum" : "maximum"] = random.Next(4) };
                break;
            case 11 when key.Schema["default"] is null && (string?)key.Schema["type"] is "string" or "integer" or "boolean":
                rules["absent_value"] = Value(node);
                break;
            case 12: rules["omit_unless"] = "switch"; break;
            case 13: rules["external"] = true; break;
            case 8: rules["ignore"] = new JsonArray(random.Next(2) == 0 ? "boolean" : "integer"); break;
        }

        if (rules.Count > 0) key.Schema["x-configlock"] = rules;
        return key;
    }

    /// <summary>A value that a key can have.</summary>
    public JsonNode Value(RandomNode node) => Json(Toml.Table("v = " + node.Value(new Writing(random, random, OldNames: false)))["v"]!);

    private static JsonNode Json(ConfigValue value) => value switch
    {
        ConfigTable table => new JsonObject(
            table.Select(static entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, Json(entry.Value)))),
        ConfigArray array => new JsonArray([.. array.Items.Select(Json)]),
        ConfigString text => text.Value,
        ConfigBoolean flag => flag.Value,
        ConfigInteger number => number.Value,
        ConfigFloat number => number.Value,
        _ => throw new ArgumentException(value.ToString()),
    };

    // Two tables that a constant tells apart, each with keys of its own.
    private RandomNode Tagged(int depth)
    {
        return RandomNode.Choice(random, random.Next(2) == 0 ? "oneOf" : "anyOf", Branch("one"), Branch("two"));

        RandomNode Branch(string tag)
        {
            var table = Make(depth - 1);
            table.Schema["properties"]!["tag"] = new JsonObject { ["const"] = tag };
            if (table.Schema["required"] is JsonArray required) required.Add("tag");
            else table.Schema["required"] = new JsonArray("tag");
            if (table.Schema["maxProperties"] is { } most) table.Schema["maxProperties"] = (int)most + 1;
            return new RandomNode(table.Schema, writing => table.Value(writing) switch
            {
                "{  }" => $"{{ tag = \"{tag}\" }}",
                var text => $"{{ tag = \"{tag}\", " + text[2..],
            });
        }
    }

    // Tables that miss a required key with a default wherever no layer writes it, so that mostly no branch fits as written.
    private RandomNode Completed(int depth)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"r{_names++}");
        return RandomNode.Choice(random, random.Next(2) == 0 ? "oneOf" : "anyOf", Branch("one"), Branch("two"));

        RandomNode Branch(string form)
        {
            var table = Make(depth - 1);
            var missing = random.Next(2) == 0
                ? new JsonObject { ["type"] = "integer", ["default"] = random.Next(3) }
                : new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["x"] = new JsonObject { ["default"] = form } } };
            table.Schema["properties"]![form] = new JsonObject { ["type"] = "boolean" };
            table.Schema["properties"]![name] = missing;
            if (table.Schema["required"] is not JsonArray required) table.Schema["required"] = required = [];
            required.Add(form);
            required.Add(name);
            if (table.Schema["maxProperties"] is { } most) table.Schema["maxProperties"] = (int)most + random.Next(1, 3);
            if (random.Next(2) == 0) table.Schema["additionalProperties"] = false;
            return new RandomNode(table.Schema, writing => table.Value(writing) switch
            {
                "{  }" => $"{{ {form} = true }}",
                var text => $"{{ {form} = true, " + text[2..],
            });
        }
    }

    // Rules that only defaults break, mostly: what no source sets is left to them.
    private void AddRuleAboutSeveral(JsonObject schema, List<RandomKey> keys)
    {
        var (first, last) = (keys[0].Name, keys[^1].Name);
        if (keys.Count == 1) return;
        switch (random.Next(8))
        {
            case 0:
                schema["maxProperties"] = keys.Count - 1;
                keys[^1] = keys[^1] with { Absence = RandomKey.Never };
                break;
            case 1:
                schema["not"] = new JsonObject { ["required"] = new JsonArray(first, last) };
                keys[0] = keys[0] with { Absence = RandomKey.Never };
                break;
            case 2:
                schema["dependentRequired"] = new JsonObject { [first] = new JsonArray(last) };
                keys[0] = keys[0] with { Absence = RandomKey.Never };
                break;
            case 3:
                schema["oneOf"] = new JsonArray(
                    new JsonObject { ["required"] = new JsonArray(first) }, new JsonObject { ["required"] = new JsonArray(last) });
                keys[0] = keys[0] with { Absence = RandomKey.Never };
                keys[^1] = keys[^1] with { Absence = 0 };
                break;
            case 4:
                schema["required"] = new JsonArray(first);
                keys[0] = keys[0] with { Absence = 0 };
                break;
        }
    }
}

/// <summary>A key of a random table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">Its value.</param>
/// <param name="Alias">Another name of it, or <see langword="null"/>.</param>
/// <param name="Absence">How often it is not set, in quarters.</param>
internal sealed record RandomKey(string Name, RandomNode Node, string? Alias, int Absence)
{
    /// <summary>The absence of a key that no source sets.</summary>
    public const int Never = 4;

    public JsonObject Schema => Node.Schema;

    /// <summary>The key with a value, or nothing.</summary>
    public IEnumerable<string> Write(Writing writing)
    {
        // The value is drawn all the same, so that two writings of one config draw alike.
        var isSet = writing.Draw.Next(4) >= Absence;
        var value = Node.Value(writing);
        if (isSet) yield return (writing.OldNames && Alias is not null ? Alias : Name) + " = " + value;
    }
}
