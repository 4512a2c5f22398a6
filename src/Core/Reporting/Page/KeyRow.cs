using ConfigLock.Core.Explaining;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>A key of the effective config: its value, where that comes from, and what it overruled.</summary>
internal static class KeyRow
{
    /// <summary>Adds it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="row">The key.</param>
    /// <param name="table">The length of the name of the table that it stands under.</param>
    public static void Write(PageContext page, MatrixRow row, int table)
    {
        var (html, path) = (page.Html, row.Path.ToString());
        var (anchor, drifts) = (Anchor.Key(path), page.Drifted.Of(row.Path).ToList());
        html.Markup($"<li id=\"{anchor}\" data-s=\"{Sources(page, row)}\"");
        if (row.Differs || drifts.Count > 0)
            html.Markup(drifts.Count == 0 ? " class=\"differs\"" : row.Differs ? " class=\"differs drifted\"" : " class=\"drifted\"");
        html.Markup($"><span><a href=\"#{anchor}\">").Text(path.Substring(table).TrimStart('.')).Markup("</a>");
        foreach (var (environment, drift) in drifts)
            html.Markup($" <a class=\"tag\" href=\"#{drift}\">").Text(environment.Length == 0 ? "drifted" : $"drifted in {environment}")
                .Markup("</a>");
        html.Markup("</span>");
        var said = Said(page, row);
        foreach (var (environments, place) in said) KeyValue.Write(page, row, place, said.Count == 1 ? string.Empty : environments);
        html.Markup("</li>\n");
    }

    private static string Sources(PageContext page, MatrixRow row) => string.Join(
        " ", row.Values.OfType<ConfigValue>().Select(value => page.Sources.NumberOf(value.Origin)).Distinct());

    // The environments that say the same of the key, and the place of the first of them.
    private static List<(string Environments, int Place)> Said(PageContext page, MatrixRow row)
    {
        if (row.Values.Count == 1) return [(string.Empty, 0)];
        return [.. Enumerable.Range(0, row.Values.Count).GroupBy(Shown, StringComparer.Ordinal).Select(static (group, _) => group)
            .Select(group => (string.Join(", ", group.Select(i => page.Report.Config.Environments[i].Name)), group.First()))];

        string Shown(int i) => row.Values[i] is { } value ? ValueText.ShowWhole(value) + "\n" + page.Origin(value.Origin) : string.Empty;
    }
}
