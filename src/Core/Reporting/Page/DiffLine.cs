using DiffPlex.DiffBuilder.Model;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>One side of a line of a diff: what differs is marked.</summary>
internal static class DiffLine
{
    private const int LongestLine = 300;
    private const int ShownOfLongLine = 60;

    /// <summary>Adds it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="line">The line.</param>
    /// <param name="isWhole">Whether it is shown however long it is.</param>
    public static void Write(HtmlText html, DiffPiece line, bool isWhole)
    {
        var isLong = !isWhole && line.Text?.Length > LongestLine;
        if (line.Type != ChangeType.Modified || line.SubPieces.Count == 0)
        {
            html.Text(isLong ? Cut(line.Text!, 2 * ShownOfLongLine, 0) : line.Text ?? string.Empty);
            return;
        }

        foreach (var (isSame, text) in Runs(line.SubPieces))
            if (!isSame) html.Element("mark", text);
            else html.Text(isLong ? Cut(text, ShownOfLongLine, ShownOfLongLine) : text);
    }

    private static IEnumerable<(bool IsSame, string Text)> Runs(List<DiffPiece> pieces)
    {
        for (var start = 0; start < pieces.Count;)
        {
            var isSame = pieces[start].Type == ChangeType.Unchanged;
            var end = start;
            while (end < pieces.Count && (pieces[end].Type == ChangeType.Unchanged) == isSame) end++;
            var text = string.Concat(pieces.GetRange(start, end - start).Select(static piece => piece.Text));
            if (text.Length > 0) yield return (isSame, text);
            start = end;
        }
    }

    private static string Cut(string text, int first, int last) => text.Length <= first + last + 1
        ? text
        : $"{text.Substring(0, first)} … {text.Substring(text.Length - last)}";
}
