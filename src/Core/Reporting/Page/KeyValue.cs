using ConfigLock.Core.Explaining;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>The value of a key in some environments.</summary>
internal static class KeyValue
{
    /// <summary>Adds it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="row">The key.</param>
    /// <param name="place">The place of the environment among those of the config.</param>
    /// <param name="environments">The environments that have it, where others have another; else empty.</param>
    public static void Write(PageContext page, MatrixRow row, int place, string environments)
    {
        var html = page.Html;
        if (environments.Length > 0) html.Markup("<div class=\"in\">").Element("b", environments);
        if (row.Values[place] is { } value)
        {
            html.WriteValue(value);
            html.Element("span", page.Origin(value.Origin));
            WriteOverruled(page, page.Report.Config.Environments[place].Candidates?.Of(row.Path, value) ?? []);
        }
        else
        {
            html.Element("span class=\"missing\"", "missing");
        }

        if (environments.Length > 0) html.Markup("</div>");
    }

    private static void WriteOverruled(PageContext page, IReadOnlyList<CandidateValue> candidates)
    {
        List<CandidateValue> overruled = [.. candidates.Where(static candidate => !candidate.Wins).Reverse()];
        if (overruled.Count == 0) return;
        WriteOverruled(page, overruled[0]);
        if (overruled.Count == 1) return;
        page.Html.Markup($"<details><summary>and {overruled.Count - 1} more</summary>");
        foreach (var candidate in overruled.Skip(1))
        {
            page.Html.Markup("<div>");
            WriteOverruled(page, candidate);
            page.Html.Markup("</div>");
        }

        page.Html.Markup("</details>");
    }

    private static void WriteOverruled(PageContext page, CandidateValue candidate)
    {
        var html = page.Html;
        html.Markup("<p>over ");
        if (candidate.Value is { } value) html.Element("code", value);
        else html.Element("i", "a file that was not read");
        html.Markup("</p>").Element("span", page.Origin(candidate.Origin));
    }
}
