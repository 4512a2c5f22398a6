using System.Text;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Locking;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting;

/// <summary>The report for the summary page of a build server's job.</summary>
internal sealed class MarkdownReport
{
    // GitHub refuses a summary of more than 1 MiB, and several projects share one.
    private const int MaximumDiffLength = 64 * 1024;
    private const int MaximumRows = 100;

    private readonly StringBuilder _text = new();
    private readonly Report _report;

    private MarkdownReport(Report report) => _report = report;

    /// <summary>The text of the file.</summary>
    public static string Write(Report report)
    {
        var markdown = new MarkdownReport(report);
        markdown.WriteHead();
        foreach (var environment in report.Environments)
        {
            if (environment.Drift is not { } drift) continue;
            if (report.HasEnvironments) markdown._text.Append($"### Drift in {MarkdownText.Plain(environment.Name)}\n\n");
            markdown.WriteDrift(environment, drift);
        }

        foreach (var environment in report.Environments) markdown.WriteMuted(environment);
        if (report.Matrix is { } matrix) MarkdownMatrix.Write(markdown._text, matrix, MaximumRows);
        markdown.WriteMessages();
        for (var i = 0; i < report.Environments.Count; i++)
        {
            if (i > 0) markdown._text.Append('\n');
            markdown.WriteLayers(report.Environments[i]);
        }

        return markdown._text.ToString();
    }

    private void WriteHead()
    {
        var result = _report.Result switch
        {
            ReportResult.Drifted => "drifted from its lock",
            ReportResult.Failed => "failed",
            _ => "passed",
        };
        _text.Append($"## ConfigLock: {MarkdownText.Code(_report.Id)} {result}\n\n");
        _text.Append(MarkdownText.Plain(FirstLine(_report.Message))).Append("\n\n");
        if (_report.HasEnvironments) WriteEnvironments();
        else WriteMode(_report.Environments[0]);
    }

    private void WriteMode(EnvironmentReport environment)
    {
        _text.Append("Mode ").Append(MarkdownText.Code(environment.ModeName));
        if (environment.Lock is { } path) _text.Append(", lock ").Append(MarkdownText.Code(path));
        _text.Append("\n\n");
    }

    private void WriteEnvironments()
    {
        _text.Append("| environment | result | mode | lock |\n| --- | --- | --- | --- |\n");
        foreach (var environment in _report.Environments)
            _text.Append(
                $"| {MarkdownText.Plain(environment.Name)} | {environment.Result.ToString().ToLowerInvariant()} "
                    + $"| {MarkdownText.Code(environment.ModeName)} "
                    + $"| {(environment.Lock is { } path ? MarkdownText.Code(path) : "*none*")} |\n");
        _text.Append('\n');
    }

    private string In(EnvironmentReport environment) =>
        _report.HasEnvironments ? " in " + MarkdownText.Plain(environment.Name) : string.Empty;

    private void WriteDrift(EnvironmentReport environment, ReportDrift drift)
    {
        foreach (var step in drift.Accept)
            _text.Append("- ").Append(MarkdownText.Plain(step.Text))
                .Append(step.Command.Length == 0 ? "\n" : $": {MarkdownText.Code(step.Command)}\n");

        _text.Append('\n');
        if (drift.Keys.Count > 0) WriteKeys(drift);
        if (drift.Candidate is not null)
            _text.Append($"The lock as it would pass: {MarkdownText.Code(LockDocument.FileName(environment.LockStem))}\n\n");
    }

    private void WriteKeys(ReportDrift drift)
    {
        _text.Append("| key | locked | now | where that comes from |\n| --- | --- | --- | --- |\n");
        foreach (var change in drift.Keys.Take(MaximumRows))
            _text.Append(
                $"| {MarkdownText.Code(change.Path.ToString())} | {Value(change.Locked)} | {Value(change.Actual)} "
                    + $"| {MarkdownText.Plain(_report.Paths.Clean(DriftMessage.Explain(change).ToString()))} |\n");
        if (drift.Keys.Count > MaximumRows) _text.Append($"\nand {drift.Keys.Count - MaximumRows} more\n");

        var diff = drift.Diff;
        var most = MaximumDiffLength / _report.Environments.Count(static environment => environment.Drift is not null);
        var shown = diff.Length <= most ? diff : diff.Substring(0, diff.LastIndexOf('\n', most));
        _text.Append('\n').Append(MarkdownText.Block("diff", shown)).Append('\n');
        if (diff.Length > most) _text.Append($"The diff goes on in {MarkdownText.Code(ReportNames.Html(_report.Id))}.\n\n");
    }

    private void WriteMuted(EnvironmentReport environment)
    {
        if (environment.Muted.Count == 0) return;
        _text.Append($"### Drift that rules let pass{In(environment)}\n\n")
            .Append("| key | locked | now | rule | until | reason |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var muted in environment.Muted.Take(MaximumRows))
        {
            var (locked, now) = muted.Change is { } change
                ? (Value(change.Locked), Value(change.Actual))
                : ("digest", DigestMessage.Word(muted.Digest!.Kind));
            _text.Append($"| {MarkdownText.Code(muted.Key)} | {locked} | {now} | {muted.Policy.Name} | {muted.Policy.Until ?? "*no end*"} ")
                .Append($"| {MarkdownText.Plain(muted.Policy.Reason)} |\n");
        }

        _text.Append(environment.Muted.Count > MaximumRows ? $"\nand {environment.Muted.Count - MaximumRows} more\n\n" : "\n");
    }

    private void WriteMessages()
    {
        var isFirst = true;
        foreach (var message in _report.Messages)
        {
            // The drift has been told above.
            if (_report.HasDrift && LockMessages.IsDrift(message.Descriptor)) continue;
            if (isFirst) _text.Append("### Messages\n\n");
            isFirst = false;
            var lines = message.Text.Split(['\n'], 2);
            _text.Append(
                $"**{message.SeverityName}** [{message.Descriptor.Code}]({message.Descriptor.HelpLink}) "
                    + $"{MarkdownText.Code(message.Place)}: {MarkdownText.Plain(lines[0])}\n\n");
            if (lines.Length > 1) _text.Append(MarkdownText.Block("text", lines[1])).Append('\n');
        }
    }

    private void WriteLayers(EnvironmentReport environment)
    {
        if (environment.Layers.Count == 0) return;
        _text.Append($"### Layers{In(environment)}, lowest first\n\n| layer | file | |\n| --- | --- | --- |\n");
        foreach (var layer in environment.Layers)
            _text.Append($"| {MarkdownText.Code(layer.Name)} | {MarkdownText.Code(layer.Path)} | {layer.State} |\n");
    }

    private static string Value(ConfigValue? value) => value is null ? "*none*" : MarkdownText.Code(ValueText.Show(value));

    private static string FirstLine(string text) => text.Split('\n')[0];
}
