using System.Diagnostics;
using ConfigLock.Benchmarks.Inputs;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>What it takes from the texts of three layers to the text of the lock: milliseconds by the clock, the same turns at the same index.</summary>
/// <param name="Resolve">With the schema of the sample.</param>
/// <param name="ResolveWithoutSchema">Without a schema.</param>
/// <param name="SafeFloor">The safe floor of the same texts.</param>
/// <param name="FastFloor">Their fast floor.</param>
/// <param name="Allocated">Bytes that one resolution with the schema allocates.</param>
/// <param name="SafeAllocated">Bytes that the safe floor allocates.</param>
internal sealed record ResolveCost(
    List<double> Resolve, List<double> ResolveWithoutSchema, List<double> SafeFloor, List<double> FastFloor, long Allocated, long SafeAllocated)
{
    // A turn is long enough for the collections that its own work makes.
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(200);

    /// <summary>Measures layers of so many keys, about, once merged.</summary>
    public static ResolveCost Measure(int keys, int rounds)
    {
        var schema = Engine.LoadSchema(SampleSchema.Text);
        var rules = Engine.LoadRules(schema);
        var layers = SampleLayers.Create(keys);
        var model = TomlynFloor.Model(Engine.Resolve(layers, schema, rules).Text);
        Action[] actions =
        [
            () => Engine.Resolve(layers, schema, rules),
            () => Engine.Resolve(layers, Schema.Open, RuleSet.None),
            () => TomlynFloor.Safe(layers, model),
            () => TomlynFloor.Fast(layers, model),
        ];
        var times = Turns.Times(actions, rounds, Milliseconds);
        return new ResolveCost(times[0], times[1], times[2], times[3], Bytes(actions[0]), Bytes(actions[2]));
    }

    // Of one run, the mean of as many as a turn has room for; what others left to collect is collected before.
    private static double Milliseconds(Action action)
    {
        GC.Collect();
        var (watch, count) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < Turn; count++) action();
        return watch.Elapsed.TotalMilliseconds / count;
    }

    private static long Bytes(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
