using System.Collections.Concurrent;
using System.Text.Json;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Parsing;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Text;
using ConfigLock.Core.Values;
using ConfigLock.GeneratorTests.Infrastructure;
using ConfigLock.Tests;

namespace ConfigLock.GeneratorTests;

public sealed class OfficialSuiteTests
{
    // Who lists properties means a table, so these schemas without a type, which allow anything else too, get a record.
    private static readonly string[] Untyped = ["root pointer ref: ", "simple URN base URI with $ref via the URN: "];

    [SharedDataTheory("json-schema-test-suite/tests")]
    [InlineData("draft7")]
    [InlineData("draft2020-12")]
    public void Schemas_that_describe_objects_compile_and_take_what_is_valid(string draft)
    {
        var groups = Directory.GetFiles(SharedData.Path($"json-schema-test-suite/tests/{draft}"), "*.json")
            .SelectMany(static file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().ToArray())
            .Where(static group => DescribesObject(group.GetProperty("schema"))).ToList();
        Assert.NotEmpty(groups);

        var faults = new ConcurrentBag<string>();
        Parallel.ForEach(groups, group =>
        {
            foreach (var fault in FaultsOf(group)) faults.Add($"{group.GetProperty("description").GetString()}: {fault}");
        });
        Assert.Equal("", string.Join('\n', faults.Where(static fault => !Untyped.Any(fault.StartsWith)).Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> FaultsOf(JsonElement group)
    {
        var run = GeneratorRun.Of(InputText.Schema(group.GetProperty("schema").GetRawText()));
        if (run.Complaints() is { Count: > 0 } complaints)
        {
            yield return complaints[0];
            yield break;
        }

        // A schema that refers to one that is not at hand is refused by the build.
        if (run.Files.Count == 0) yield break;
        var config = CompiledConfig.Of(run);
        foreach (var test in group.GetProperty("tests").EnumerateArray())
        {
            if (!test.GetProperty("valid").GetBoolean() || Toml(test.GetProperty("data")) is not { } toml) continue;
            string? fault = null;
            try
            {
                var parsed = config.Parse(toml);
                if (!parsed.Equals(config.Parse(config.ToToml(parsed)))) fault = "is another after a round trip";
            }
            catch (FormatException exception)
            {
                fault = exception.Message;
            }

            if (fault is not null) yield return $"{test.GetProperty("description").GetString()}: {fault}";
        }
    }

    // TOML has no null, and its document is a table.
    private static string? Toml(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || data.GetRawText().Contains("null", StringComparison.Ordinal)) return null;
        var source = new Source(SourceKind.Layer, "data", null);
        return JsonReader.Read(data.GetRawText(), source, new List<TextFault>()) is ConfigTable table ? LockWriter.WriteConfig(table) : null;
    }

    private static bool DescribesObject(JsonElement schema) => schema.ValueKind == JsonValueKind.Object
        && (schema.TryGetProperty("properties", out _) || schema.TryGetProperty("patternProperties", out _) || schema.TryGetProperty("additionalProperties", out _));
}
