using ConfigLock.Model.Values;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>
/// Lock and types say the same for real schemas: with the instances that come with them, and with values made up from them.
/// </summary>
public sealed class RealSchemaFidelityTests
{
    [SharedDataTheory("schemastore")]
    [MemberData(nameof(RealSchemaTests.SchemaStore), MemberType = typeof(RealSchemaTests))]
    public void Of_the_schema_store(string name)
    {
        var instances = SharedData.Path($"schemastore/{name}/valid");
        AssertFaithful(
            File.ReadAllText(SharedData.Path($"schemastore/{name}/{name}.schema.json")),
            Directory.Exists(instances) ? Directory.GetFiles(instances, "*.toml") : []);
    }

    [SharedDataFact("codex-0.147")]
    public void Of_codex() =>
        AssertFaithful(
            File.ReadAllText(SharedData.Path("codex-0.147/config.schema.json")),
            Directory.GetFiles(SharedData.Path("codex-0.147/cases"), "*.toml"));

    private static void AssertFaithful(string schema, string[] files)
    {
        var linked = SchemaText.Load(schema);
        Assert.NotNull(linked);
        var sampled = Seeded.Seeds(12)
            .Select(seed => $"# {Seeded.Said(seed)}\n" + ConfigText.Of(new ValueSampler(new Random(seed), isWild: false).Config(linked)));
        Assert.Empty(
            FidelityCheck.Faults(schema, [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllText), .. sampled], out var built));
        Assert.NotEqual(0, built);
    }
}
