using ConfigLock.Core.Explaining;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>The effective config, grouped by table.</summary>
internal static class ConfigPart
{
    // A browser lays out only those lists that are in sight.
    private const int LongestList = 100;

    // Fewer are laid out at once, so that the page does not change its length while somebody scrolls.
    private const int Many = 1000;

    /// <summary>Adds it.</summary>
    public static void Write(PageContext page)
    {
        var (html, rows) = (page.Html, page.Report.Config.Rows);
        html.Markup("<section class=\"card config\" aria-labelledby=\"config\">\n")
            .Markup("<h2 id=\"config\" tabindex=\"-1\">Effective config</h2>\n");
        if (page.Report.Config.Environments.Count == 0)
            html.Markup("<p class=\"quiet\">There is none: the sources do not resolve.</p>\n");
        else if (rows.Count == 0) html.Markup("<p class=\"quiet\">It is empty.</p>\n");
        else WriteTables(page, rows);
        html.Markup("</section>\n");
    }

    private static void WriteTables(PageContext page, IReadOnlyList<MatrixRow> rows)
    {
        FilterPart.Write(page);
        page.Html.Markup(rows.Count > Many ? "<div id=\"tables\" class=\"many\">\n" : "<div id=\"tables\">\n");
        foreach (var table in rows.GroupBy(static row => row.Path.Parent!.ToString(), StringComparer.Ordinal).OrderByDescending(IsRoot))
            Write(page, table.Key, [.. table]);
        page.Html.Markup("</div>\n");
    }

    // Its keys may stand among those of tables.
    private static bool IsRoot(IGrouping<string, MatrixRow> table) => table.Key.Length == 0;

    private static void Write(PageContext page, string name, List<MatrixRow> rows)
    {
        var html = page.Html;
        html.Markup("<details class=\"table\" open><summary><h3>").Text(name.Length == 0 ? "top level" : name).Markup("</h3> ")
            .Element("small", VerdictPart.Keys(rows.Count)).Markup("</summary>\n");
        for (var i = 0; i < rows.Count; i += LongestList)
        {
            var isFull = rows.Count - i >= LongestList;
            html.Markup(isFull ? "<ul class=\"keys full\">\n" : "<ul class=\"keys\">\n");
            foreach (var row in rows.Skip(i).Take(LongestList)) KeyRow.Write(page, row, name.Length);
            html.Markup("</ul>\n");
        }

        html.Markup("</details>\n");
    }
}
