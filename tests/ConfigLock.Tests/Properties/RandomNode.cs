using System.Globalization;
using System.Text.Json.Nodes;

namespace ConfigLock.Tests.Properties;

/// <summary>How a random config is written.</summary>
/// <param name="Draw">Decides what is set, and to what.</param>
/// <param name="Order">Decides the order of keys.</param>
/// <param name="OldNames">Whether keys go by their aliases and features by their short form.</param>
internal sealed record Writing(Random Draw, Random Order, bool OldNames)
{
    /// <summary>The keys of a table, each as <c>key = value</c>, in the order of this writing.</summary>
    public string[] Shuffled(IEnumerable<string> keys)
    {
        var shuffled = keys.ToArray();
        Order.Shuffle(shuffled);
        return shuffled;
    }

    public string Table(IEnumerable<string> keys) => "{ " + string.Join(", ", Shuffled(keys)) + " }";
}

/// <summary>A random schema of one value.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Value">Writes a value that it allows, as TOML on one line.</param>
internal sealed record RandomNode(JsonObject Schema, Func<Writing, string> Value)
{
    private static readonly string[] Words = ["a", "b", "c d", "é", "\\n"];

    /// <summary>A scalar, often with a default, which is sometimes one that its own schema refuses.</summary>
    public static RandomNode Scalar(Random random)
    {
        var node = random.Next(6) switch
        {
            0 => new RandomNode(new JsonObject { ["type"] = "string" }, static writing => Text(writing.Draw)),
            1 => new RandomNode(new JsonObject { ["type"] = "boolean" }, static writing => Flag(writing.Draw)),
            2 => new RandomNode(new JsonObject { ["type"] = "integer" }, static writing => Whole(writing.Draw)),
            3 => new RandomNode(
                new JsonObject { ["type"] = "number" }, static writing => writing.Draw.Next(2) == 0 ? Whole(writing.Draw) : "2.5"),
            4 => new RandomNode(
                new JsonObject { ["enum"] = new JsonArray("a", 1, true) },
                static writing => Pick(writing.Draw, "\"a\"", "1", "true", "1.0")),
            _ => new RandomNode(
                new JsonObject
                {
                    ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "integer" }, new JsonObject { ["type"] = "string" }),
                },
                static writing => writing.Draw.Next(2) == 0 ? Whole(writing.Draw) : Text(writing.Draw)),
        };
        if (random.Next(2) == 0) node.Schema["default"] = Default(random);
        return node;
    }

    /// <summary>An array of scalars or of tables.</summary>
    public static RandomNode Array(RandomNode item) => new(
        new JsonObject { ["type"] = "array", ["items"] = item.Schema },
        writing => "[" + string.Join(", ", Enumerable.Range(0, writing.Draw.Next(3)).Select(_ => item.Value(writing)).ToArray()) + "]");

    /// <summary>A table of any keys.</summary>
    public static RandomNode Map(RandomNode entry) => new(
        new JsonObject { ["type"] = "object", ["additionalProperties"] = entry.Schema },
        writing => writing.Table(
            Enumerable.Range(0, writing.Draw.Next(3))
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"\"m{i}.x\" = {entry.Value(writing)}")).ToArray()));

    /// <summary>A value in one of two forms, the same in every layer: two tables of unlike forms do not merge.</summary>
    public static RandomNode Choice(Random random, string keyword, RandomNode first, RandomNode second) => new(
        new JsonObject { [keyword] = new JsonArray(first.Schema, second.Schema) },
        random.Next(2) == 0 ? first.Value : second.Value);

    private static JsonNode? Default(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => "a",
        2 => true,
        3 => 2.5,
        4 => new JsonArray(1, "x"),
        _ => random.Next(3),
    };

    private static string Text(Random draw) => "\"" + Pick(draw, Words) + "\"";

    private static string Flag(Random draw) => draw.Next(2) == 0 ? "true" : "false";

    private static string Whole(Random draw) => Pick(draw, "0", "1", "7", "3.0", "-2");

    private static string Pick(Random draw, params string[] choices) => choices[draw.Next(choices.Length)];
}
