using System.Globalization;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>What the build came to, of which project, and how to go on.</summary>
internal static class VerdictPart
{
    /// <summary>Adds it.</summary>
    public static void Write(PageContext page)
    {
        var (html, report) = (page.Html, page.Report);
        var result = report.Result.ToString().ToLowerInvariant();
        html.Markup($"<header class=\"card verdict {result}\">\n<h1>").Element($"span class=\"result {result}\"", Words(report))
            .Markup(" ").Text(report.Id).Markup("</h1>\n");
        html.Element("p class=\"lead\"", report.Message.Split('\n')[0]).Markup("\n");
        WriteFacts(page);
        if (report.HasEnvironments) EnvironmentsPart.Write(page);
        foreach (var environment in report.Environments)
            if (environment.Drift is { } drift) AcceptPart.Write(page, environment, drift);
        WriteLinks(page);
        html.Markup("</header>\n");
    }

    /// <summary>How many keys there are, in words.</summary>
    public static string Keys(int count) => count == 1 ? "1 key" : string.Format(CultureInfo.InvariantCulture, "{0:N0} keys", count);

    private static string Words(Report report) => report.Result switch
    {
        ReportResult.Drifted => "drifted",
        ReportResult.Failed => "failed",
        _ => report.Environments[0].ModeName switch
        {
            "resolve" => "resolved",
            "update" => "updated",
            _ => "as locked",
        },
    };

    private static void WriteFacts(PageContext page)
    {
        var (html, report) = (page.Html, page.Report);
        html.Markup("<dl class=\"facts\">");
        Fact("project", report.Project);
        if (!report.HasEnvironments)
        {
            Fact("mode", report.Environments[0].ModeName);
            if (report.Environments[0].Lock is { } path) Fact("lock", path);
        }

        if (report.Config.Environments.Count > 0) Fact("config", Keys(report.Config.Rows.Count));
        Fact("ConfigLock", report.Version);
        html.Markup("</dl>\n");

        void Fact(string name, string text) => html.Markup("<div>").Element("dt", name).Element("dd", text).Markup("</div>");
    }

    private static void WriteLinks(PageContext page)
    {
        var (html, report) = (page.Html, page.Report);
        html.Markup("<nav aria-label=\"Parts of this page\"><ul>");
        foreach (var environment in report.Environments)
            if (environment.Drift is { } drift)
                Link(DriftPart.Id(environment), "Drift" + page.In(environment), drift.Keys.Count + drift.Digests.Count);
        if (MessagesPart.Of(report).Count is > 0 and var messages) Link("messages", "Messages", messages);
        foreach (var environment in report.Environments)
            if (environment.Muted.Count > 0) Link(MutedPart.Id(environment), "Let pass" + page.In(environment), environment.Muted.Count);
        if (report.Matrix is { } matrix) Link("environments", "Differences between environments", matrix.Rows.Count);
        Link("config", "Effective config", report.Config.Rows.Count);
        html.Markup("</ul></nav>\n");

        void Link(string id, string text, int count) => html.Markup($"<li><a href=\"#{id}\">").Text(text).Markup("</a> ")
            .Element("small", count.ToString("N0", CultureInfo.InvariantCulture)).Markup("</li>");
    }
}
