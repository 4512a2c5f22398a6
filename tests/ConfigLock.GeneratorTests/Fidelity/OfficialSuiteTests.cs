using System.Text.Json;
using System.Text.Json.Nodes;
using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>
/// Lock and types say the same for each schema of the official tests and each instance that it allows. Many schemas are the
/// keys of one, since compiling is nearly all that a test costs.
/// </summary>
public sealed class OfficialSuiteTests
{
    private const int SchemasAtOnce = 40;

    [SharedDataTheory("json-schema-test-suite/tests")]
    [InlineData("draft7", "http://json-schema.org/draft-07/schema#")]
    [InlineData("draft2020-12", "https://json-schema.org/draft/2020-12/schema")]
    public void Schemas_of_the_official_tests_compile_and_take_what_is_valid(string draft, string dialect)
    {
        var groups = Directory.GetFiles(SharedData.Path($"json-schema-test-suite/tests/{draft}"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(static file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray())
            .Where(group => Stands(group, dialect)).ToList();
        var built = 0;
        var faults = new List<string>();
        foreach (var some in groups.Chunk(SchemasAtOnce))
        {
            faults.AddRange(FidelityCheck.Faults(Together(some, dialect).ToJsonString(), some.SelectMany(Configs), out var taken));
            built += taken;
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(built > groups.Count, $"{built} instances of {groups.Count} schemas");
        Assert.True(groups.Count > 200, $"{groups.Count} schemas");
    }

    // What refers to a file that is not at hand, and what no C# type can hold, is refused with a message.
    private static bool Stands(JsonElement group, string dialect) =>
        Together([group], dialect).ToJsonString() is var schema
        && SchemaText.Load(schema) is not null
        && GeneratorRun.Of(InputText.Schema(schema)).Result.Diagnostics.IsEmpty;

    private static JsonObject Together(JsonElement[] groups, string dialect)
    {
        var (properties, definitions) = (new JsonObject(), new JsonObject());
        foreach (var (index, group) in groups.Index())
        {
            properties[Key(group)] = new JsonObject { ["$ref"] = $"urn:configlock:{index}" };
            var schema = JsonNode.Parse(group.GetProperty("schema").GetRawText())!;
            var keywords = schema is JsonObject table && !table.ContainsKey("$id") ? table.DeepClone().AsObject() : null;
            definitions[Key(group)] = keywords is not null
                ? new JsonObject(keywords.Select(static keyword => KeyValuePair.Create(keyword.Key, keyword.Value?.DeepClone())))
                {
                    ["$id"] = $"urn:configlock:{index}",
                }
                : new JsonObject { ["$id"] = $"urn:configlock:{index}", ["allOf"] = new JsonArray(schema.DeepClone()) };
        }

        return new JsonObject { ["$schema"] = dialect, ["properties"] = properties, ["$defs"] = definitions };
    }

    private static IEnumerable<string> Configs(JsonElement group)
    {
        foreach (var test in group.GetProperty("tests").EnumerateArray())
            if (test.GetProperty("valid").GetBoolean()
                && SchemaText.ToToml(
                    new JsonObject { [Key(group)] = JsonNode.Parse(test.GetProperty("data").GetRawText()) }.ToJsonString()) is { } toml)
                yield return toml;
    }

    private static string Key(JsonElement group) => group.GetProperty("description").GetString()!;
}
