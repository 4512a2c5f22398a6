namespace ConfigLock.Core.Comparison;

/// <summary>The names of the files in a report directory, which messages about a drift name too.</summary>
internal static class ReportNames
{
    public static string Json(string id) => id + ".report.json";

    public static string Markdown(string id) => id + ".report.md";

    public static string Html(string id) => id + ".report.html";

    public static string Sarif(string id) => id + ".sarif";

    public static string Patch(string id) => id + ".patch";
}
