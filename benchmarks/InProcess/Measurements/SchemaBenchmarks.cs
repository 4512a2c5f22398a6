using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ConfigLock.Benchmarks.Inputs;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>What a build pays once for its schema of 150 kB, before any key.</summary>
public class SchemaBenchmarks
{
    [Benchmark]
    public object Load() => Engine.LoadRules(Engine.LoadSchema(SampleSchema.Text));

    [Benchmark]
    public void ParseFloor() => JsonDocument.Parse(SampleSchema.Text).Dispose();
}
