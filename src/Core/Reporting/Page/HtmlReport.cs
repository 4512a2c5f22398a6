namespace ConfigLock.Core.Reporting.Page;

/// <summary>The report for people: one page that needs nothing but itself, and no script to be read.</summary>
internal static class HtmlReport
{
    /// <summary>The text of the file.</summary>
    public static string Write(Report report)
    {
        var page = new PageContext(report);
        var html = page.Html;
        WriteHead(html, $"{report.Id}: {report.Result.ToString().ToLowerInvariant()} - ConfigLock");
        html.Markup("<a class=\"skip\" href=\"#config\">Skip to the effective config</a>\n")
            .Markup(report.HasEnvironments ? "<div class=\"first several\">\n" : "<div class=\"first\">\n");
        VerdictPart.Write(page);
        SourcesPart.Write(page);
        html.Markup("</div>\n<main>\n");
        if (report.Result == ReportResult.Failed) MessagesPart.Write(page);
        foreach (var environment in report.Environments)
            if (environment.Drift is { } drift) DriftPart.Write(page, environment, drift);
        if (report.Result != ReportResult.Failed) MessagesPart.Write(page);
        foreach (var environment in report.Environments) MutedPart.Write(page, environment);
        if (report.Matrix is { } matrix) MatrixPart.Write(page, matrix);
        ConfigPart.Write(page);
        html.Markup("</main>\n<p class=\"unseen\" role=\"status\" id=\"said\"></p>\n<script>").Markup(PageAssets.Script)
            .Markup("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteHead(HtmlText html, string title) => html.Markup($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="{PageAssets.Policy}">

        """.Replace("\r\n", "\n"))
        .Element("title", title).Markup("\n<style>").Markup(PageAssets.Style).Markup("</style>\n</head>\n<body>\n");
}
