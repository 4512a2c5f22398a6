using ConfigLock.GeneratorTests.Infrastructure;
using ConfigLock.Tests;

namespace ConfigLock.GeneratorTests;

public sealed class RealSchemaTests
{
    public static TheoryData<string> SchemaStore
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var folder in SharedData.Has("schemastore") ? Directory.GetDirectories(SharedData.Path("schemastore")) : [])
                names.Add(Path.GetFileName(folder));
            return names;
        }
    }

    [SharedDataTheory("schemastore")]
    [MemberData(nameof(SchemaStore))]
    public void SchemaStoreSchemaCompiles(string name) => AssertCompiles(File.ReadAllText(SharedData.Path($"schemastore/{name}/{name}.schema.json")));

    [SharedDataTheory("schemastore")]
    [MemberData(nameof(SchemaStore))]
    public void ValidInstancesRoundTrip(string name)
    {
        var schema = File.ReadAllText(SharedData.Path($"schemastore/{name}/{name}.schema.json"));
        var config = CompiledConfig.Of(GeneratorRun.Of(InputText.Schema(schema)));
        foreach (var file in Directory.GetFiles(SharedData.Path($"schemastore/{name}/valid"), "*.toml"))
        {
            var parsed = config.Parse(File.ReadAllText(file));
            var text = config.ToToml(parsed);
            var again = config.Parse(text);
            Assert.True(parsed.Equals(again), file);
            Assert.Equal(parsed.GetHashCode(), again.GetHashCode());
            Assert.Equal(text, config.ToToml(again));
        }
    }

    [SharedDataFact("codex")]
    public void CodexSchemaCompiles() => AssertCompiles(File.ReadAllText(SharedData.Path("codex/config.schema.json")));

    [Fact]
    public void ShippedSchemaCompiles() =>
        AssertCompiles(File.ReadAllText(Path.Combine(References.Metadata("ProjectDirectory"), "../../schema/config.schema.json")));

    private static void AssertCompiles(string schema)
    {
        foreach (var run in new[]
        {
            GeneratorRun.Of(GeneratorRun.Latest, References.Net100, null, InputText.Schema(schema)),
            GeneratorRun.Of(GeneratorRun.CSharp10, References.NetStandard20, null, InputText.Schema(schema)),
        })
        {
            Assert.Equal("", string.Join("\n", run.Complaints()));
            Assert.True(run.Files.ContainsKey("ConfigReader.g.cs"));
        }
    }
}
