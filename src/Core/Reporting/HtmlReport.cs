using System.Reflection;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Locking;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting;

/// <summary>The report for people: one page that needs nothing but itself.</summary>
internal sealed class HtmlReport
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    private readonly HtmlText _html = new();
    private readonly Report _report;

    private HtmlReport(Report report) => _report = report;

    /// <summary>The text of the file.</summary>
    public static string Write(Report report)
    {
        var page = new HtmlReport(report);
        page.WriteHead();
        foreach (var environment in report.Environments)
            if (environment.Drift is { } drift) page.WriteDrift(environment, drift);
        foreach (var environment in report.Environments) page.WriteMuted(environment);
        if (report.Matrix is { } matrix) HtmlMatrix.Write(page._html, matrix, report.Paths);
        page.WriteMessages();
        foreach (var environment in report.Environments) page.WriteLayers(environment);
        page._html.Markup("</main>\n</body>\n</html>\n");
        return page._html.ToString();
    }

    private void WriteHead()
    {
        var result = _report.Result.ToString().ToLowerInvariant();
        _html.Markup("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">

            """.Replace("\r\n", "\n"));
        _html.Element("title", $"{_report.Id}: {result} - ConfigLock").Markup("\n<style>\n").Markup(Style.Value)
            .Markup("</style>\n</head>\n<body>\n<main>\n");
        _html.Markup($"<header class=\"{result}\">\n<h1>").Text(_report.Id).Markup($" <span class=\"result\">{result}</span></h1>\n");
        _html.Element("p", _report.Message.Split('\n')[0]).Markup("\n");
        if (_report.HasEnvironments) WriteEnvironments();
        _html.Markup("<dl>");
        if (!_report.HasEnvironments)
        {
            var only = _report.Environments[0];
            _html.Markup("<div>").Element("dt", "mode").Element("dd", only.ModeName).Markup("</div>");
            if (only.Lock is { } path) _html.Markup("<div>").Element("dt", "lock").Element("dd", path).Markup("</div>");
        }

        _html.Markup("<div>").Element("dt", "ConfigLock").Element("dd", _report.Version).Markup("</div></dl>\n</header>\n");
    }

    private void WriteEnvironments()
    {
        _html.Markup("<table class=\"cards\">\n")
            .Markup("<thead><tr><th>environment</th><th>result</th><th>mode</th><th>lock</th></tr></thead>\n<tbody>\n");
        foreach (var environment in _report.Environments)
        {
            var result = environment.Result.ToString().ToLowerInvariant();
            _html.Markup("<tr>").Element("td class=\"key\"", environment.Name).Markup($"<td data-label=\"result\" class=\"{result}\">")
                .Element("span class=\"result\"", result).Markup("</td>").Element("td data-label=\"mode\"", environment.ModeName)
                .Markup("<td data-label=\"lock\">");
            if (environment.Lock is { } path) _html.Element("code", path);
            else _html.Element("span class=\"quiet\"", "none");
            _html.Markup("</td></tr>\n");
        }

        _html.Markup("</tbody>\n</table>\n");
    }

    private string In(EnvironmentReport environment) => _report.HasEnvironments ? " in " + environment.Name : string.Empty;

    private void WriteDrift(EnvironmentReport environment, ReportDrift drift)
    {
        _html.Markup("<section>\n").Element("h2", "Accept" + In(environment)).Markup("\n<ul class=\"accept\">\n");
        foreach (var step in drift.Accept)
        {
            _html.Markup("<li>").Text(step.Text);
            if (step.Command.Length > 0) _html.Markup(":").Element("pre", step.Command);
            _html.Markup("</li>\n");
        }

        _html.Markup("</ul>\n");
        if (drift.Candidate is not null)
            _html.Markup("<p>").Text("The lock as it would pass: ").Element("code", LockDocument.FileName(environment.LockStem))
                .Markup("</p>\n");
        _html.Markup("</section>\n");
        if (drift.Drift is null) return;
        _html.Markup("<section>\n").Element("h2", "Drifted keys" + In(environment)).Markup("\n<table class=\"cards\">\n");
        _html.Markup("<thead><tr><th>key</th><th>locked</th><th>now</th><th>where that comes from</th></tr></thead>\n<tbody>\n");
        foreach (var change in drift.Keys) WriteChange(change);
        _html.Markup("</tbody>\n</table>\n</section>\n<section>\n").Element("h2", "Diff" + In(environment)).Markup("\n");
        HtmlDiff.Write(_html, drift.Drift.Expected.Text, drift.Drift.Actual.Text);
        _html.Markup("</section>\n");
    }

    private void WriteChange(KeyChange change)
    {
        _html.Markup("<tr>").Markup("<td class=\"key\">").Element("code", change.Path.ToString()).Markup("</td>");
        WriteValue("locked", change.Locked);
        WriteValue("now", change.Actual);
        _html.Element("td data-label=\"from\"", _report.Paths.Clean(DriftMessage.Explain(change).ToString())).Markup("</tr>\n");
    }

    private void WriteValue(string label, ConfigValue? value)
    {
        _html.Markup($"<td data-label=\"{label}\">");
        if (value is null) _html.Element("span class=\"quiet\"", "none");
        else _html.Element("code", ValueText.ShowWhole(value));
        _html.Markup("</td>");
    }

    private void WriteMuted(EnvironmentReport environment)
    {
        if (environment.Muted.Count == 0) return;
        _html.Markup("<section>\n").Element("h2", "Drift that rules let pass" + In(environment)).Markup("\n<table class=\"cards\">\n")
            .Markup("<thead><tr><th>key</th><th>locked</th><th>now</th><th>rule</th><th>until</th><th>reason</th></tr></thead>\n<tbody>\n");
        foreach (var muted in environment.Muted)
        {
            _html.Markup("<tr>").Markup("<td class=\"key\">").Element("code", muted.Key).Markup("</td>");
            if (muted.Change is { } change)
            {
                WriteValue("locked", change.Locked);
                WriteValue("now", change.Actual);
            }
            else
            {
                _html.Element("td data-label=\"locked\"", "digest")
                    .Element("td data-label=\"now\"", DigestMessage.Word(muted.Digest!.Kind));
            }

            _html.Element("td data-label=\"rule\"", muted.Policy.Name).Element("td data-label=\"until\"", muted.Policy.Until ?? "no end")
                .Element("td data-label=\"reason\"", muted.Policy.Reason).Markup("</tr>\n");
        }

        _html.Markup("</tbody>\n</table>\n</section>\n");
    }

    private void WriteMessages()
    {
        // The drift has been told above, and better.
        var messages = _report.Messages.Where(message => !_report.HasDrift || !LockMessages.IsDrift(message.Descriptor)).ToList();
        if (messages.Count == 0) return;
        _html.Markup("<section>\n<h2>Messages</h2>\n");
        foreach (var message in messages)
        {
            var lines = message.Text.Split(['\n'], 2);
            _html.Markup(
                $"<article class=\"{message.SeverityName}\">\n<p><strong>{message.SeverityName}</strong> "
                    + $"<a href=\"{message.Descriptor.HelpLink}\">{message.Descriptor.Code}</a> ");
            _html.Element("code", message.Place).Markup("</p>\n").Element("p", lines[0]).Markup("\n");
            if (lines.Length > 1) _html.Element("pre", lines[1]).Markup("\n");
            _html.Markup("</article>\n");
        }

        _html.Markup("</section>\n");
    }

    private void WriteLayers(EnvironmentReport environment)
    {
        if (environment.Layers.Count == 0) return;
        _html.Markup("<section>\n").Element("h2", $"Layers{In(environment)}, lowest first").Markup(
            "\n<table class=\"cards\">\n"
                + "<thead><tr><th>layer</th><th>file</th><th>state</th></tr></thead>\n<tbody>\n");
        foreach (var layer in environment.Layers)
            _html.Markup("<tr>").Element("td class=\"key\"", layer.Name).Markup("<td data-label=\"file\">").Element("code", layer.Path)
                .Markup("</td>")
                .Element("td data-label=\"state\"", layer.State).Markup("</tr>\n");
        _html.Markup("</tbody>\n</table>\n</section>\n");
    }

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(HtmlReport).GetTypeInfo().Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
