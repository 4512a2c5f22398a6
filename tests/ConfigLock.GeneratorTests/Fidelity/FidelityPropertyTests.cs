using ConfigLock.Model.Values;
using Xunit.Abstractions;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>For every valid config of every schema, lock and types say the same.</summary>
public sealed class FidelityPropertyTests(ITestOutputHelper output)
{
    private const int ConfigsPerSchema = 24;

    [Fact]
    public void Random_configs_of_random_schemas()
    {
        var pairs = 0;
        Seeded.ForAll(40, random => pairs += Check(random));
        output.WriteLine($"{pairs} pairs of schema and config");
        Assert.NotEqual(0, pairs);
    }

    [Fact]
    public void Random_configs_of_random_schemas_with_rules()
    {
        var pairs = 0;
        Seeded.ForAll(60, random => pairs += Check(random, withRules: true, withExternal: true));
        output.WriteLine($"{pairs} pairs of schema and config");
        Assert.NotEqual(0, pairs);
    }

    // Each found a fault once.
    [Theory]
    [InlineData(761037078)]
    [InlineData(838203277)]
    [InlineData(1173468465)]
    [InlineData(1217215962)]
    [InlineData(1464454476)]
    [InlineData(1521734310)]
    [InlineData(1803969719)]
    public void Random_configs_that_once_failed(int seed) => Assert.NotEqual(0, Check(new Random(seed)));

    [Theory]
    [InlineData(245877368)]
    [InlineData(959270488)]
    [InlineData(1028737530)]
    [InlineData(1398684720)]
    public void Random_rules_that_once_failed(int seed) => Assert.NotEqual(0, Check(new Random(seed), withRules: true));

    private static int Check(Random random, bool withRules = false, bool withExternal = false)
    {
        var (schema, rules) = (new RandomSchema(random).Root(), new RandomRules(random));
        if (withRules) rules.AddTo(schema);
        if (withExternal) rules.AddExternalTo(schema);
        if (SchemaText.Load(schema.ToJsonString()) is not { } linked) return 0;
        var configs = Enumerable.Range(0, ConfigsPerSchema)
            .Select(_ => ConfigText.Of(new ValueSampler(random, isWild: true).Config(linked))).Distinct().ToList();
        var faults = FidelityCheck.Faults(schema.ToJsonString(), configs, out var built, isChanged: withRules);
        Assert.True(faults.Count == 0, faults.Count == 0 ? "" : schema.ToJsonString() + "\n" + faults[0]);
        return built;
    }
}
