using ConfigLock.Core.Explaining;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>What differs between environments, side by side.</summary>
internal static class MatrixPart
{
    /// <summary>Adds it.</summary>
    public static void Write(PageContext page, ReportMatrix matrix)
    {
        var html = page.Html;
        html.Markup("<section class=\"card\" aria-labelledby=\"environments\">\n")
            .Markup("<h2 id=\"environments\">Differences between environments</h2>\n").Element("p", matrix.Message).Markup("\n");
        if (matrix.Rows.Count > 0)
        {
            if (matrix.Rows.Any(static row => row.IsMissingSomewhere))
                html.Markup("<p class=\"script\"><label><input type=\"checkbox\" id=\"only-missing\"> ")
                    .Text("only what is missing in some").Markup("</label></p>\n");
            html.Markup("<div class=\"wide\" role=\"region\" aria-labelledby=\"environments\" tabindex=\"0\">\n")
                .Markup("<table class=\"cards matrix\">\n<thead><tr><th scope=\"col\">key</th>");
            foreach (var name in matrix.Environments) html.Element("th scope=\"col\"", name);
            html.Markup("</tr></thead>\n<tbody>\n");
            foreach (var row in matrix.Rows) Write(page, matrix, row);
            html.Markup("</tbody>\n</table>\n</div>\n");
        }

        html.Markup("</section>\n");
    }

    private static void Write(PageContext page, ReportMatrix matrix, MatrixRow row)
    {
        var (html, path) = (page.Html, row.Path.ToString());
        html.Markup(row.IsMissingSomewhere ? "<tr class=\"some\">" : "<tr>")
            .Markup($"<th scope=\"row\"><a href=\"#{Anchor.Key(path)}\">").Element("code", path).Markup("</a></th>");
        for (var i = 0; i < row.Values.Count; i++) Write(page, matrix.Environments[i], row.Values[i]);
        html.Markup("</tr>\n");
    }

    private static void Write(PageContext page, string environment, ConfigValue? value)
    {
        var html = page.Html;
        html.Markup("<td data-label=\"").Text(environment).Markup("\">");
        if (value is null)
        {
            html.Element("span class=\"missing\"", "missing");
        }
        else
        {
            html.Markup("<div>").WriteValue(value);
            html.Element("p class=\"quiet\"", page.Origin(value.Origin)).Markup("</div>");
        }

        html.Markup("</td>");
    }
}
