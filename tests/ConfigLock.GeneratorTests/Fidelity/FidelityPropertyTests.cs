using ConfigLock.Core.Locking;
using ConfigLock.Tests.Reliability;
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
        Seeded.ForAll(120, random =>
        {
            var schema = new RandomSchema(random).Root();
            if (SchemaText.Load(schema.ToJsonString()) is not { } linked) return;
            var configs = Enumerable.Range(0, ConfigsPerSchema).Select(_ => LockWriter.WriteConfig(new ValueSampler(random, isWild: true).Config(linked))).Distinct().ToList();
            var faults = FidelityCheck.Faults(schema.ToJsonString(), configs, out var built);
            pairs += built;
            Assert.True(faults.Count == 0, faults.Count == 0 ? "" : schema.ToJsonString() + "\n" + faults[0]);
        });
        output.WriteLine($"{pairs} pairs of schema and config");
        Assert.NotEqual(0, pairs);
    }
}
