using ConfigLock.Core.Comparison;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>The drift of an environment: each key, then both locks.</summary>
internal static class DriftPart
{
    private const int LongestPatch = 64 * 1024;

    private const string Head = "<thead><tr><th scope=\"col\">key</th><th scope=\"col\">locked</th><th scope=\"col\">now</th>"
        + "<th scope=\"col\">where that comes from</th></tr></thead>\n<tbody>\n";

    /// <summary>Where it stands.</summary>
    public static string Id(EnvironmentReport environment) => Anchor.In("drift", environment.Name);

    /// <summary>Adds it.</summary>
    public static void Write(PageContext page, EnvironmentReport environment, ReportDrift drift)
    {
        var (html, id) = (page.Html, Id(environment));
        html.Markup($"<section class=\"card\" aria-labelledby=\"{id}\">\n").Element($"h2 id=\"{id}\"", "Drift" + page.In(environment))
            .Markup("\n");
        if (drift.Digests.Count > 0) WriteDigests(html, drift);
        if (drift.Drift is { } config)
        {
            WriteKeys(page, environment, drift.Keys);
            html.Markup("<h3>Diff of the locks</h3>\n");
            DiffTable.WriteLocks(html, config.Expected.Text, config.Actual.Text, DiffAnchors.Of(environment.Name, config));
        }

        WritePatch(html, environment, drift);
        html.Markup("</section>\n");
    }

    private static void WriteKeys(PageContext page, EnvironmentReport environment, IReadOnlyList<KeyChange> keys)
    {
        var parts = new LazyParts(page.Html, keys.Count, "<table class=\"cards changes\">\n" + Head, "</tbody>\n</table>\n");
        foreach (var change in keys)
        {
            parts.Add(1);
            DriftRow.Write(page, environment.Name, change);
        }

        parts.End();
    }

    private static void WriteDigests(HtmlText html, ReportDrift drift)
    {
        html.Markup("<ul class=\"digests\">\n");
        foreach (var digest in drift.Digests)
            html.Markup("<li>").Element("code", digest.Name).Text($": digest {DigestMessage.Word(digest.Kind)}").Markup("</li>\n");
        html.Markup("</ul>\n");
    }

    private static void WritePatch(HtmlText html, EnvironmentReport environment, ReportDrift drift)
    {
        if (drift.Patch is not { Length: <= LongestPatch } patch) return;
        html.Markup("<details class=\"patch\"><summary>The patch, ").Element("code", ReportNames.Patch(environment.LockStem))
            .Markup("</summary>").Copyable("patch", patch).Markup("</details>\n");
    }
}
