using ConfigLock.Core.Files;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting;

/// <summary>What differs between environments, as a section of the page.</summary>
internal static class HtmlMatrix
{
    /// <summary>Adds it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="matrix">What differs.</param>
    /// <param name="paths">How origins are spelt.</param>
    public static void Write(HtmlText html, ReportMatrix matrix, ProjectPaths paths)
    {
        html.Markup("<section>\n<h2>Differences between environments</h2>\n").Element("p", matrix.Message).Markup("\n");
        if (matrix.Rows.Count > 0)
        {
            html.Markup("<div class=\"wide\">\n<table class=\"cards matrix\">\n<thead><tr><th>key</th>");
            foreach (var name in matrix.Environments) html.Element("th", name);
            html.Markup("</tr></thead>\n<tbody>\n");
            foreach (var row in matrix.Rows)
            {
                html.Markup("<tr><td class=\"key\">").Element("code", row.Path.ToString()).Markup("</td>");
                for (var i = 0; i < row.Values.Count; i++) WriteCell(html, matrix.Environments[i], row.Values[i], paths);
                html.Markup("</tr>\n");
            }

            html.Markup("</tbody>\n</table>\n</div>\n");
        }

        html.Markup("</section>\n");
    }

    private static void WriteCell(HtmlText html, string environment, ConfigValue? value, ProjectPaths paths)
    {
        html.Markup("<td data-label=\"").Text(environment).Markup("\">");
        if (value is null) html.Element("span class=\"missing\"", "missing");
        else
            html.Markup("<div>").Element("code", ValueText.ShowWhole(value))
                .Element("p class=\"quiet\"", paths.Clean(OriginText.Show(value.Origin))).Markup("</div>");
        html.Markup("</td>");
    }
}
