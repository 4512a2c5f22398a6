using System.Text.Json.Nodes;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Rules;

/// <summary>
/// What a schema says about the keys below one is found once for all of its schemas; here it is looked for from every key anew, in
/// random schemas whose definitions lead to each other in circles.
/// </summary>
public sealed class RuledKeyTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 100)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Keys_with_rules_are_those_of_all_keys(int seed)
    {
        var root = KeyDefinition.Root(RandomSchema(seed), null);
        Assert.Equal(
            RuledKey.Below(root).Where(static key => key.Definition.Rules.Table.Count > 0).Select(static key => key.PathText),
            RuledKey.WithRules(root).Select(static key => key.PathText));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_may_stand_below_a_key_is_what_its_schemas_reach(int seed)
    {
        var root = KeyDefinition.Root(RandomSchema(seed), null);
        foreach (var key in RuledKey.Below(root))
        {
            var reached = SchemaTraversal.Reachable(key.Definition.Schemas);
            Assert.Equal(reached.Exists(LockRules.AreExternal), key.Definition.MayHoldExternal);
            Assert.Equal(
                reached.Exists(static schema => schema.WriteOnly || LockRules.AreExternal(schema)), key.Definition.MayHoldSecret);
            Assert.Equal(reached.Exists(LockRules.AreWrittenIn), key.Definition.MayHoldRules);
        }
    }

    private static Schema RandomSchema(int seed)
    {
        var random = new Random(seed);
        var schema = Table(random, depth: 2);
        schema["$defs"] = new JsonObject(Names.Select(name => KeyValuePair.Create(name, (JsonNode?)Table(random, depth: 1))));
        return SchemaSamples.Load(schema.ToJsonString());
    }

    private static JsonObject Table(Random random, int depth) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(Names.Select(name => KeyValuePair.Create(name, (JsonNode?)Value(random, depth)))),
    };

    private static JsonObject Value(Random random, int depth) => random.Next(depth > 0 ? 12 : 8) switch
    {
        0 => new() { ["type"] = "string", ["writeOnly"] = true },
        1 => new() { ["type"] = "string", ["x-configlock"] = new JsonObject { ["external"] = true } },
        2 => new() { ["type"] = "string", ["x-configlock"] = new JsonObject { ["trim"] = true } },
        3 or 4 => new() { ["$ref"] = "#/$defs/" + Names[random.Next(Names.Length)] },
        < 8 => new() { ["type"] = "integer" },
        8 => new() { ["type"] = "array", ["items"] = Value(random, depth - 1) },
        9 => new() { ["type"] = "object", ["additionalProperties"] = Value(random, depth - 1) },
        10 => new() { ["anyOf"] = new JsonArray(Value(random, depth - 1), Value(random, depth - 1)) },
        _ => Table(random, depth - 1),
    };
}
