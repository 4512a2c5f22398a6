using System.Globalization;
using BenchmarkDotNet.Reports;
using ConfigLock.Benchmarks.Inputs;
using ConfigLock.Benchmarks.Measurements;

namespace ConfigLock.Benchmarks;

/// <summary>What was measured, as rows of a Markdown table: medians, and their ratio to the floor of the same run.</summary>
internal sealed class Report(IEnumerable<Summary> summaries)
{
    private readonly List<BenchmarkReport> _reports = [.. summaries.SelectMany(static summary => summary.Reports)];

    /// <summary>The rows, each <c>| what | against | goal | ours | floor | ratio |</c> and ended with LF.</summary>
    public string Rows() => string.Concat(
    [
        .. new[] { "100", "1000", "10000", "100000" }.SelectMany(ResolveRows),
        GrowthRow(),
        .. new[] { "10000", "100000" }.Where(keys => Median("Resolve", keys) is not null).Select(CollectorRow),
        Row("allocated bytes, 10 000 keys", "the safe floor", "≤ 0.7", Bytes("Resolve", "10000"), Bytes("SafeFloor", "10000"), Megabytes),
        Times("load a schema of 150 kB with its rules", "`System.Text.Json` parse of it", "≤ 15", "Load", "ParseFloor", typeof(SchemaBenchmarks)),
        Times("validate 10 000 keys against a schema of 150 kB", "Tomlyn's events of the same text", "≤ 1", "Validate", "ParseFloor", typeof(LockBenchmarks)),
        Times("replay and compare, nothing drifted, 10 000 keys", "the safe floor of the lock", "≤ 1.5", "Replay", "SafeFloor", typeof(LockBenchmarks)),
        Times("diff of two locks of 10 000 keys with 10 changes", "writing one of them", "≤ 2", "Diff", "Write", typeof(LockBenchmarks)),
        .. RealSchemas.Names.Select(GeneratorRow),
        $"| generator, unrelated edit: steps that give something new | – | 0 | {GeneratorProject.StepsAfterUnrelatedEdit(RealSchemas.Read("shipped"))} | – | – |\n",
        Times("`Effective` at run time", "reading a `static readonly` field", "1", "ReadEffective", "ReadField", typeof(EffectiveBenchmarks)),
    ]);

    private IEnumerable<string> ResolveRows(string keys)
    {
        var what = $"resolve three layers and write the lock, {keys} keys";
        var goals = keys == "10000" ? ("≤ 1.0", "≤ 1.9", "≤ 1.0") : ("–", "–", "–");
        yield return Row(what, "the safe floor", goals.Item1, Median("Resolve", keys), Median("SafeFloor", keys), Time);
        yield return Row(what, "the fast floor", goals.Item2, Median("Resolve", keys), Median("FastFloor", keys), Time);
        var (withoutSchema, floor) = (Median("ResolveWithoutSchema", keys), Median("FastFloor", keys));
        yield return Row(what + ", no schema", "the fast floor", goals.Item3, withoutSchema, floor, Time);
    }

    private string GrowthRow() => Row(
        "the same, growth from 10 000 to 100 000 keys", "time at 10 000 keys", "≤ 14", Median("Resolve", "100000"), Median("Resolve", "10000"), Time);

    private static string CollectorRow(string keys)
    {
        var share = CollectorShare.Measure(int.Parse(keys, CultureInfo.InvariantCulture));
        return Row($"the same, {keys} keys: pauses for collections", "all of it", "–", share.Collecting * 1e6, share.Total * 1e6, Time);
    }

    private string GeneratorRow(string schema) => Row(
        $"generator cold, {schema}",
        "`System.Text.Json` parse of the schema + C# parse of the emitted text",
        "≤ 3",
        Median("Generate", schema),
        Median("Floor", schema),
        Time);

    private string Times(string what, string against, string goal, string ours, string floor, Type type) =>
        Row(what, against, goal, Median(ours, null, type), Median(floor, null, type), Time);

    private static string Row(string what, string against, string goal, double? ours, double? floor, Func<double, string> show) =>
        ours is { } our && floor is { } least
            ? $"| {what} | {against} | {goal} | {show(our)} | {show(least)} | {(our / least).ToString("0.00", CultureInfo.InvariantCulture)} |\n"
            : string.Empty;

    private double? Median(string method, string? parameter, Type? type = null) => Find(method, parameter, type)?.ResultStatistics?.Median;

    private double? Bytes(string method, string parameter) =>
        Find(method, parameter, null) is { } report ? report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) : null;

    private BenchmarkReport? Find(string method, string? parameter, Type? type) => _reports.Find(report =>
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
        && (type is null || report.BenchmarkCase.Descriptor.Type == type)
        && (parameter is null || report.BenchmarkCase.Parameters.Items.Any(item => Convert.ToString(item.Value, CultureInfo.InvariantCulture) == parameter)));

    private static string Time(double nanoseconds) => nanoseconds < 1e4
        ? nanoseconds.ToString("0.00", CultureInfo.InvariantCulture) + " ns"
        : (nanoseconds / 1e6).ToString(nanoseconds < 1e8 ? "0.00" : "0", CultureInfo.InvariantCulture) + " ms";

    private static string Megabytes(double bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}
