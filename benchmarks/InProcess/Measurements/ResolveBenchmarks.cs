using BenchmarkDotNet.Attributes;
using ConfigLock.Benchmarks.Inputs;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Schemas;
using Tomlyn.Model;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>From the texts of three layers to the text of the lock.</summary>
public class ResolveBenchmarks
{
    private readonly Schema _schema = Engine.LoadSchema(SampleSchema.Text);
    private RuleSet _rules = null!;
    private IReadOnlyList<string> _layers = [];
    private TomlTable _lock = [];

    /// <summary>How many keys the merged layers have, about.</summary>
    [Params(100, 1_000, 10_000, 100_000)]
    public int Keys { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _rules = Engine.LoadRules(_schema);
        _layers = SampleLayers.Create(Keys);
        _lock = TomlynFloor.Model(Resolve());
    }

    [Benchmark]
    public string Resolve() => Engine.Resolve(_layers, _schema, _rules).Text;

    [Benchmark]
    public string ResolveWithoutSchema() => Engine.Resolve(_layers, Schema.Open, RuleSet.None).Text;

    [Benchmark]
    public string SafeFloor() => TomlynFloor.Safe(_layers, _lock);

    [Benchmark]
    public string FastFloor() => TomlynFloor.Fast(_layers, _lock);
}
