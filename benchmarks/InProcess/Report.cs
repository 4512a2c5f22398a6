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
        Times("load a schema of 150 kB with its rules", "`System.Text.Json` parse of it", "≤ 15", "Load", "ParseFloor", typeof(SchemaBenchmarks)),
        Times("validate 10 000 keys against a schema of 150 kB", "Tomlyn's events of the same text", "≤ 1", "Validate", "ParseFloor", typeof(LockBenchmarks)),
        Times("replay and compare, nothing drifted, 10 000 keys", "the safe floor of the lock", "≤ 1.5", "Replay", "SafeFloor", typeof(LockBenchmarks)),
        Times("diff of two locks of 10 000 keys with 10 changes", "writing one of them", "≤ 2", "Diff", "Write", typeof(LockBenchmarks)),
        .. RealSchemas.Names.Select(GeneratorRow),
        UnrelatedEditRow(),
        Times("`Effective` at run time", "reading a `static readonly` field", "1", "ReadEffective", "ReadField", typeof(EffectiveBenchmarks)),
    ]);

    private string GeneratorRow(string schema) => Row(
        $"generator cold, {schema}",
        "`System.Text.Json` parse of the schema + C# parse of the emitted text",
        "≤ 3",
        Median("Generate", schema),
        Median("Floor", schema));

    // It counts, where the others measure, and belongs to those of the generator.
    private string UnrelatedEditRow() => Median("Generate", "shipped") is null
        ? string.Empty
        : "| generator, unrelated edit: steps that give something new | – | 0 | "
            + $"{GeneratorProject.StepsAfterUnrelatedEdit(RealSchemas.Read("shipped"))} | – | – |\n";

    private string Times(string what, string against, string goal, string ours, string floor, Type type) =>
        Row(what, against, goal, Median(ours, null, type), Median(floor, null, type));

    private static string Row(string what, string against, string goal, double? ours, double? floor) => ours is { } our && floor is { } least
        ? MarkdownRow.Of(what, against, goal, MarkdownRow.Time(our), MarkdownRow.Time(least), our / least)
        : string.Empty;

    private double? Median(string method, string? parameter, Type? type = null) => Find(method, parameter, type)?.ResultStatistics?.Median;

    private BenchmarkReport? Find(string method, string? parameter, Type? type) => _reports.Find(report =>
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
        && (type is null || report.BenchmarkCase.Descriptor.Type == type)
        && (parameter is null || report.BenchmarkCase.Parameters.Items.Any(item => Convert.ToString(item.Value, CultureInfo.InvariantCulture) == parameter)));
}
