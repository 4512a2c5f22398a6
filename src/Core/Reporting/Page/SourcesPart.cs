using System.Globalization;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>Who sets how many keys.</summary>
internal static class SourcesPart
{
    /// <summary>Adds it.</summary>
    public static void Write(PageContext page)
    {
        var (html, sources) = (page.Html, page.Sources.All);
        if (sources.Count == 0) return;
        html.Markup("<section class=\"card sources\" aria-labelledby=\"sources\">\n<h2 id=\"sources\">Who sets how many keys</h2>\n")
            .Markup("<table>\n<thead><tr><th scope=\"col\">source, lowest first</th>");
        if (page.Report.HasEnvironments)
            foreach (var environment in page.Report.Environments) html.Element("th scope=\"col\" class=\"number\"", environment.Name);
        else html.Markup("<th scope=\"col\" class=\"number\">keys</th>");
        html.Markup("</tr></thead>\n<tbody>\n");
        for (var i = 0; i < sources.Count; i++) Write(page, sources[i], i);
        html.Markup("</tbody>\n</table>\n</section>\n");
    }

    private static void Write(PageContext page, PageSource source, int number)
    {
        var html = page.Html;
        html.Markup("<tr><th scope=\"row\">");
        if (source.Counts.Any(static count => count > 0))
            html.Markup($"<a href=\"#config\" data-source=\"{number}\">").Text(source.Name).Markup("</a>");
        else html.Text(source.Name);
        html.Markup(" ").Element("small", source.File.Length == 0 ? source.KindName : $"{source.KindName} {source.File}").Markup("</th>");
        for (var i = 0; i < source.Counts.Length; i++)
        {
            html.Markup("<td class=\"number\"");
            if (page.Report.HasEnvironments) html.Markup(" data-label=\"").Text(page.Report.Environments[i].Name).Markup("\"");
            html.Markup(">");
            WriteCount(page, source, i);
            html.Markup("</td>");
        }

        html.Markup("</tr>\n");
    }

    private static void WriteCount(PageContext page, PageSource source, int environment)
    {
        var (html, count, state) = (page.Html, source.Counts[environment], source.States[environment]);
        var isJudged = page.Report.Environments[environment].Config is not null;
        if (count > 0 || (isJudged && state == "used"))
            html.Text(count.ToString("N0", CultureInfo.InvariantCulture));
        else html.Element("small", state ?? (isJudged ? "–" : "unknown"));
        if (page.Report.HasEnvironments || !isJudged) return;
        var share = count * 100.0 / Math.Max(1, page.Report.Config.Rows.Count);
        html.Markup("<svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"")
            .Markup(share.ToString("0.##", CultureInfo.InvariantCulture)).Markup("\" height=\"1\"/></svg>");
    }
}
