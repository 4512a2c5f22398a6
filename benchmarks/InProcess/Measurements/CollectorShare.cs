using System.Diagnostics;
using ConfigLock.Benchmarks.Inputs;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>How much of the time of a resolution the program stands still for the garbage collector: what growth is lost to.</summary>
/// <param name="Total">Milliseconds of one resolution, the mean of many.</param>
/// <param name="Collecting">How many of them are pauses for collections.</param>
internal sealed record CollectorShare(double Total, double Collecting)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    /// <summary>Resolves three layers of so many keys again and again.</summary>
    public static CollectorShare Measure(int keys)
    {
        var schema = Engine.LoadSchema(SampleSchema.Text);
        var rules = Engine.LoadRules(schema);
        var layers = SampleLayers.Create(keys);
        for (var i = 0; i < 3; i++) Engine.Resolve(layers, schema, rules);

        var (paused, watch, count) = (GC.GetTotalPauseDuration(), Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < Duration; count++) Engine.Resolve(layers, schema, rules);
        return new CollectorShare(watch.Elapsed.TotalMilliseconds / count, (GC.GetTotalPauseDuration() - paused).TotalMilliseconds / count);
    }
}
