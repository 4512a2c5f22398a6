using System.Text.Json.Nodes;
using CsCheck;

namespace ConfigLock.Tests.Properties;

/// <summary>A random schema with rules, and the configs that go with it.</summary>
internal sealed class RandomProject
{
    private readonly List<RandomKey> _keys;
    private readonly int _seed;

    private RandomProject(int size, int seed)
    {
        _seed = seed;
        var random = new Random(seed);
        var tables = new RandomTable(random);
        _keys = [.. Enumerable.Range(0, size).Select(_ => tables.Key(2))];

        var properties = new JsonObject(_keys.Select(static key => KeyValuePair.Create<string, JsonNode?>(key.Name, key.Schema)))
        {
            ["switch"] = Ruled(new JsonObject { ["type"] = "boolean" }, "implies", new JsonObject
            {
                [_keys[0].Name] = tables.Value(_keys[0].Node),
                [random.Next(2) == 0 ? "features.table" : "features.other"] = random.Next(2) == 0,
            }),
            ["legacy"] = Ruled(new JsonObject { ["type"] = "boolean" }, "alias_of", "features.plain"),
            ["profile"] = Ruled(new JsonObject { ["type"] = "string" }, "profile_selector", true),
            ["profiles"] = Ruled(new JsonObject { ["type"] = "object" }, "profiles", true),
            ["features"] = Ruled(Features(random), "feature", true),
        };
        Schema = new JsonObject { ["additionalProperties"] = false, ["properties"] = properties }.ToJsonString();
    }

    /// <summary>Projects of a few to a dozen keys.</summary>
    public static Gen<RandomProject> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Int[1, 12], CsCheck.Gen.Int[0, int.MaxValue], static (size, seed) => new RandomProject(size, seed));

    public string Schema { get; }

    /// <summary>The layers, the lowest first; the same config whatever the order of keys and the names used.</summary>
    public string[] Layers(int order = 0, bool oldNames = false, int edit = 0)
    {
        var (draw, shuffle) = (new Random(_seed + 1), new Random(order));
        var top = new Random(_seed + 2 + edit);
        return
        [
            Layer(new Writing(draw, shuffle, oldNames), withProfile: false),
            Layer(new Writing(draw, shuffle, oldNames), withProfile: true),
            Layer(new Writing(top, shuffle, oldNames), withProfile: false),
        ];
    }

    /// <summary>An override of one key, which may not fit.</summary>
    public string Override =>
        "switch=" + (_seed % 2 == 0 ? "true" : "false") + ";features.table=" + (_seed % 3 == 0 ? "true" : "{ limit = 2 }");

    /// <inheritdoc/>
    public override string ToString() => Schema + "\n" + string.Join("\n---\n", Layers());

    private string Layer(Writing writing, bool withProfile)
    {
        var lines = Keys(writing);
        if (withProfile)
        {
            lines.Add("profiles = { p = " + writing.Table(Keys(writing)) + " }");
            if (writing.Draw.Next(2) == 0) lines.Add("profile = \"p\"");
        }

        return string.Join("\n", writing.Shuffled(lines)) + "\n";
    }

    private List<string> Keys(Writing writing)
    {
        List<string> lines = [.. _keys.SelectMany(key => key.Write(writing))];
        if (writing.Draw.Next(3) == 0) lines.Add("switch = " + (writing.Draw.Next(2) == 0 ? "true" : "false"));

        var (plain, table) = (writing.Draw.Next(3), writing.Draw.Next(3));
        var features = new List<string>();
        if (plain < 2 && writing.OldNames) lines.Add("legacy = " + (plain == 0 ? "true" : "false"));
        else if (plain < 2) features.Add("plain = " + (plain == 0 ? "true" : "false"));
        if (table < 2) features.Add(Feature(writing, table == 0 ? "true" : "false"));
        if (features.Count > 0) lines.Add("features = " + writing.Table(features));
        return lines;
    }

    private static string Feature(Writing writing, string state) =>
        writing.OldNames ? "short = " + state : "table = { enabled = " + state + " }";

    private static JsonObject Features(Random random)
    {
        var table = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["enabled"] = new JsonObject { ["type"] = "boolean" },
                ["limit"] = new JsonObject { ["type"] = "number", ["default"] = random.Next(3) },
            },
        };
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["plain"] = new JsonObject { ["type"] = "boolean", ["default"] = random.Next(2) == 0 },
                ["other"] = new JsonObject { ["type"] = "boolean" },
                ["table"] = Ruled(
                    new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "boolean" }, table) },
                    "aliases",
                    new JsonArray("short")),
            },
        };
    }

    private static JsonObject Ruled(JsonObject schema, string rule, JsonNode value)
    {
        schema["x-configlock"] = new JsonObject { [rule] = value };
        return schema;
    }
}
