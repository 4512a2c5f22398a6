using ConfigLock.Core.Comparison;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>A drifted key.</summary>
internal static class DriftRow
{
    /// <summary>Adds it.</summary>
    public static void Write(PageContext page, string environment, KeyChange change)
    {
        var (html, path) = (page.Html, change.Path.ToString());
        html.Markup($"<tr id=\"{Anchor.Drift(environment, path)}\"><th scope=\"row\">").Element("code", path).Markup("</th>");
        var texts = Texts(change);
        if (texts is null)
        {
            WriteValue(html, "locked", change.Locked);
            WriteValue(html, "now", change.Actual);
        }
        else
        {
            html.Markup("<td data-label=\"locked\">").Text(Size(texts.Value.Locked)).Markup("</td><td data-label=\"now\">")
                .Text(Size(texts.Value.Actual)).Markup("</td>");
        }

        html.Markup("<td data-label=\"from\"><div>").Text(page.Report.Paths.Clean(DriftMessage.Explain(change).ToString()))
            .Markup($"<p class=\"links\"><a href=\"#{Anchor.Diff(environment, path)}\">in the diff</a>");
        if (change.Actual is not null && page.KeyAnchor(change.Path) is { } key) html.Markup($" <a href=\"#{key}\">in the config</a>");
        html.Markup("</p></div></td></tr>\n");
        if (texts is null) return;
        html.Markup("<tr class=\"texts\"><td colspan=\"4\">");
        DiffTable.WriteTexts(html, texts.Value.Locked, texts.Value.Actual);
        html.Markup("</td></tr>\n");
    }

    /// <summary>Adds a cell with a value, or with the word that there is none.</summary>
    public static void WriteValue(HtmlText html, string label, ConfigValue? value)
    {
        html.Markup($"<td data-label=\"{label}\">");
        if (value is null) html.Element("span class=\"quiet\"", "none");
        else html.WriteValue(value);
        html.Markup("</td>");
    }

    // Two texts that are worth comparing line by line.
    private static (string Locked, string Actual)? Texts(KeyChange change)
    {
        if (change is not { Locked: { } locked, Actual: { } actual } || locked.Kind != actual.Kind) return null;
        var (before, after) = (LongText.Of(locked), LongText.Of(actual));
        if (before is null && after is null) return null;
        return (before ?? Short(locked), after ?? Short(actual));
    }

    private static string Size(string text) => text.TrimEnd('\n').Split('\n').Length switch
    {
        1 => $"1 line of {text.Length} characters",
        var lines => $"{lines} lines",
    };

    private static string Short(ConfigValue value) => value is ConfigString text ? text.Value : ConfigText.Of(value).TrimEnd('\n');
}
