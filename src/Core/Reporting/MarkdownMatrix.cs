using System.Text;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting;

/// <summary>What differs between environments, as a table of the summary.</summary>
internal static class MarkdownMatrix
{
    /// <summary>Adds it.</summary>
    /// <param name="text">The summary.</param>
    /// <param name="matrix">What differs.</param>
    /// <param name="maximumRows">How many keys are shown.</param>
    public static void Write(StringBuilder text, ReportMatrix matrix, int maximumRows)
    {
        text.Append("### Differences between environments\n\n").Append(MarkdownText.Plain(matrix.Message)).Append("\n\n");
        if (matrix.Rows.Count == 0) return;
        text.Append("| key |").Append(string.Concat(matrix.Environments.Select(static name => $" {MarkdownText.Plain(name)} |")))
            .Append("\n| --- |").Append(string.Concat(matrix.Environments.Select(static _ => " --- |"))).Append('\n');
        foreach (var row in matrix.Rows.Take(maximumRows))
        {
            var values = row.Values.Select(static value => value is null ? null : ValueText.ShowWhole(value)).ToList();
            var cells = values.Select(value =>
                value is null ? " *missing* |" : $" {MarkdownText.Code(ValuePair.Beside(value, values.OfType<string>()))} |");
            text.Append($"| {MarkdownText.Code(row.Path.ToString())} |").Append(string.Concat(cells)).Append('\n');
        }

        text.Append(matrix.Rows.Count > maximumRows ? $"\nand {matrix.Rows.Count - maximumRows} more\n\n" : "\n");
    }
}
