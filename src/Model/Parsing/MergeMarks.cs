using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;

namespace ConfigLock.Model.Parsing;

/// <summary>
/// The marks that a version control system leaves at line starts where a merge failed. A file with them gives a parser a
/// dozen faults, none of which says what happened.
/// </summary>
internal static class MergeMarks
{
    private const string Begin = "<<<<<<<";
    private const string End = ">>>>>>>";

    /// <summary>Reports what a parser found; where it found anything in a text with marks, their one fault in its place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What it is the text of.</param>
    /// <param name="found">What the parser found.</param>
    /// <param name="report">Receives the faults.</param>
    /// <param name="remedy">What else can be done about marks than to choose a side by hand, as a clause.</param>
    public static void Report(
        string text, Source source, IReadOnlyCollection<TextFault> found, Action<TextFault>? report, string? remedy = null)
    {
        if (report is null || found.Count == 0) return;
        foreach (var fault in Find(text, source, remedy) is { } marks ? [marks] : found) report(fault);
    }

    // At the line of the first. Only a text that does not parse is asked: a string of several lines may hold such lines.
    private static TextFault? Find(string text, Source source, string? remedy)
    {
        if (FirstLine(text, Begin) is not { } line || FirstLine(text, End) is null) return null;
        var other = remedy is null ? string.Empty : ", or " + remedy;
        return new TextFault(
            new Place(source, line, 1),
            "it holds conflict markers of a merge; resolve the conflict by hand and delete the markers" + other);
    }

    // A label stands behind the mark, if anything does.
    private static int? FirstLine(string text, string mark)
    {
        var line = 1;
        for (var start = 0; start < text.Length; line++)
        {
            var end = start + mark.Length;
            var isMark = string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0;
            if (isMark && (end == text.Length || text[end] is ' ' or '\r' or '\n')) return line;
            var next = text.IndexOf('\n', start);
            if (next < 0) return null;
            start = next + 1;
        }

        return null;
    }
}
