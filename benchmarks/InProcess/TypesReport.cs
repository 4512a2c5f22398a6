using ConfigLock.Benchmarks.Inputs;
using ConfigLock.Benchmarks.Measurements;

namespace ConfigLock.Benchmarks;

/// <summary>What the types of real and small schemas cost, as rows of a Markdown table.</summary>
internal static class TypesReport
{
    /// <summary>The rows, each ended with LF.</summary>
    /// <param name="rounds">How often each is measured.</param>
    public static string Rows(int rounds)
    {
        var schemas = SmallSchemas.All.Concat(RealSchemas.Names.Select(static name => (name, RealSchemas.Read(name)))).ToList();

        // The first schemas would pay for code that the runtime has not compiled for good.
        foreach (var (_, text) in schemas) TypesCost.Measure(text, rounds / 3);
        var costs = schemas.ConvertAll(schema => (schema.Item1, TypesCost.Measure(schema.Item2, rounds)));
        var quicker = costs.Where(static cost => cost.Item2.FloorGenerate is not null)
            .Select(static cost => cost.Item2.FloorGenerate!.Value / cost.Item2.Generate).ToList();
        return string.Concat(costs.Select(static cost => Rows(cost.Item1, cost.Item2)))
            + $"| NJsonSchema's time to generate, in ours: geometric mean; least | – | ≥ 2; ≥ 1.2 | – | – | "
            + $"{MarkdownRow.Number(Math.Exp(quicker.Average(Math.Log)))}; {MarkdownRow.Number(quicker.Min())} |\n";
    }

    private static string Rows(string schema, TypesCost cost) =>
        Row($"generate the types, {schema}", "NJsonSchema", "–", cost.Generate, cost.FloorGenerate)
        + Row($"generate the types again, {schema}", "NJsonSchema", "–", cost.GenerateAgain, cost.FloorGenerate)
        + Row($"compile the types, {schema}", "NJsonSchema's classes", "≤ 3", cost.Compile, cost.FloorCompile)
        + Row($"compile the types, {schema}", "the same without bodies", "≤ 2.5", cost.Compile, cost.CompileEmpty);

    private static string Row(string what, string against, string goal, double ours, double? floor) => floor is { } least
        ? MarkdownRow.Of(what, against, goal, MarkdownRow.Number(ours) + " ms", MarkdownRow.Number(least) + " ms", ours / least)
        : string.Empty;
}
