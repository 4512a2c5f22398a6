using System.Globalization;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>The form that searches the config.</summary>
internal static class FilterPart
{
    /// <summary>Adds it.</summary>
    public static void Write(PageContext page)
    {
        var html = page.Html;
        html.Markup("""
            <form class="filter script" role="search">
            <label class="search"><span>Search keys, values and origins</span>
            <input type="search" id="search" aria-keyshortcuts="/" autocomplete="off" spellcheck="false"></label>
            <label><span>Set by</span>
            <select id="source"><option value="">any source</option>
            """.Replace("\r\n", "\n"));
        for (var i = 0; i < page.Sources.All.Count; i++)
            if (page.Sources.All[i].Counts.Any(static count => count > 0))
                html.Markup(string.Format(CultureInfo.InvariantCulture, "<option value=\"{0}\">", i)).Text(page.Sources.All[i].Name)
                    .Markup("</option>");
        html.Markup("</select></label>\n");
        if (page.Report.HasDrift) Box("only-drifted", "only drifted");
        if (page.Report.Matrix is not null) Box("only-differing", "only differing");
        html.Markup("<p class=\"found\" id=\"found\" role=\"status\"></p>\n")
            .Markup("<button type=\"button\" id=\"fold\">Fold all</button> ")
            .Markup("<button type=\"button\" id=\"unfold\">Unfold all</button>\n</form>\n");

        void Box(string id, string text) =>
            html.Markup($"<label class=\"box\"><input type=\"checkbox\" id=\"{id}\"> <span>{text}</span></label>\n");
    }
}
