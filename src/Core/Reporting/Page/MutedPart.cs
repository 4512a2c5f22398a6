using ConfigLock.Core.Comparison;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>The drift that rules let pass.</summary>
internal static class MutedPart
{
    private const string Head = "<thead><tr><th scope=\"col\">key</th><th scope=\"col\">locked</th><th scope=\"col\">now</th>"
        + "<th scope=\"col\">rule</th><th scope=\"col\">until</th><th scope=\"col\">reason</th></tr></thead>\n<tbody>\n";

    /// <summary>Where it stands.</summary>
    public static string Id(EnvironmentReport environment) => Anchor.In("muted", environment.Name);

    /// <summary>Adds it.</summary>
    public static void Write(PageContext page, EnvironmentReport environment)
    {
        if (environment.Muted.Count == 0) return;
        var (html, id) = (page.Html, Id(environment));
        html.Markup($"<section class=\"card\" aria-labelledby=\"{id}\">\n").Element(
            $"h2 id=\"{id}\"", "Drift that rules let pass" + page.In(environment)).Markup("\n<table class=\"cards\">\n").Markup(Head);
        foreach (var muted in environment.Muted)
        {
            html.Markup("<tr>").Markup("<th scope=\"row\">").Element("code", muted.Key).Markup("</th>");
            if (muted.Change is { } change)
            {
                DriftRow.WriteValue(html, "locked", change.Locked);
                DriftRow.WriteValue(html, "now", change.Actual);
            }
            else
            {
                html.Element("td data-label=\"locked\"", "digest")
                    .Element("td data-label=\"now\"", DigestMessage.Word(muted.Digest!.Kind));
            }

            html.Element("td data-label=\"rule\"", muted.Policy.Name).Element("td data-label=\"until\"", muted.Policy.Until ?? "no end")
                .Element("td data-label=\"reason\"", muted.Policy.Reason).Markup("</tr>\n");
        }

        html.Markup("</tbody>\n</table>\n</section>\n");
    }
}
