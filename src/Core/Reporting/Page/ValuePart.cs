using System.Globalization;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>Values on the page: short ones as TOML, long ones as texts, folded where they are very long.</summary>
internal static class ValuePart
{
    private const int LinesShown = 12;
    private const int LineWidth = 100;
    private const int FirstWords = 80;

    /// <summary>Adds a value.</summary>
    public static void WriteValue(this HtmlText html, ConfigValue value)
    {
        if (LongText.Of(value) is { } text) Write(html, text);
        else html.Element("code", ValueText.ShowWhole(value));
    }

    private static void Write(HtmlText html, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var folds = lines.Sum(static line => 1 + (line.Length / LineWidth)) > LinesShown;
        html.Markup("<div class=\"text\">");
        if (folds)
            html.Markup("<details><summary>").Element("code", Cut(lines)).Markup(" <small>").Text(Size(text, lines.Length))
                .Markup("</small></summary>");

        // A browser drops a line end right behind the tag.
        html.Markup("<pre>\n").Text(text).Markup(folds ? "</pre></details></div>" : "</pre></div>");
    }

    private static string Size(string text, int lines) => lines > 1
        ? string.Format(CultureInfo.InvariantCulture, "{0:N0} lines", lines)
        : string.Format(CultureInfo.InvariantCulture, "{0:N0} characters", text.Length);

    private static string Cut(string[] lines)
    {
        var first = lines.FirstOrDefault(static line => line.Trim().Length > 0) ?? string.Empty;
        return first.Length <= FirstWords ? first : first.Substring(0, FirstWords) + "…";
    }
}
