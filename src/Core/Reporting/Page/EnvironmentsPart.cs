namespace ConfigLock.Core.Reporting.Page;

/// <summary>What each environment came to.</summary>
internal static class EnvironmentsPart
{
    /// <summary>Adds it.</summary>
    public static void Write(PageContext page)
    {
        var html = page.Html;
        html.Markup("<table class=\"cards environments\">\n").Element("caption class=\"unseen\"", "Environments").Markup(
            "<thead><tr><th scope=\"col\">environment</th><th scope=\"col\">result</th><th scope=\"col\">mode</th>"
                + "<th scope=\"col\">lock</th></tr></thead>\n<tbody>\n");
        foreach (var environment in page.Report.Environments)
        {
            var result = environment.Result.ToString().ToLowerInvariant();
            html.Markup("<tr>").Element("th scope=\"row\"", environment.Name).Markup("<td data-label=\"result\">");
            if (environment.Drift is { } drift)
                html.Markup($"<a class=\"result {result}\" href=\"#{DriftPart.Id(environment)}\">drifted</a> ")
                    .Element("small", VerdictPart.Keys(drift.Keys.Count));
            else html.Element($"span class=\"result {result}\"", result);
            html.Markup("</td>").Element("td data-label=\"mode\"", environment.ModeName).Markup("<td data-label=\"lock\">");
            if (environment.Lock is { } path) html.Element("code", path);
            else html.Element("span class=\"quiet\"", "none");
            html.Markup("</td></tr>\n");
        }

        html.Markup("</tbody>\n</table>\n");
    }
}
