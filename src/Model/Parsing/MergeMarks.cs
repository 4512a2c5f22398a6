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

    /// <summary>
    /// The one fault of a text with marks, at the line of the first; <see langword="null"/> for a text without. Only a text
    /// that does not parse is to be asked: a string of several lines may hold such lines.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="remedy">What else can be done than to choose a side by hand, as a clause.</param>
    public static TextFault? Find(string text, string? remedy = null)
    {
        if (FirstLine(text, Begin) is not { } line || FirstLine(text, End) is null) return null;
        var other = remedy is null ? string.Empty : ", or " + remedy;
        return new TextFault(line, 1, "it holds the marks of a merge; keep one side or both by hand and delete the marks" + other);
    }

    /// <summary>The one fault of a text with marks in place of those that a parser found, where it found any.</summary>
    public static IReadOnlyCollection<TextFault> Judge(string text, IReadOnlyCollection<TextFault> found) =>
        found.Count > 0 && Find(text) is { } fault ? [fault] : found;

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
