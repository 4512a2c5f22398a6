using System.Globalization;
using ConfigLock.Core.Comparison;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ConfigLock.Core.Reporting;

/// <summary>Two locks side by side; what is the same far from a change is folded away.</summary>
internal sealed class HtmlDiff
{
    private const int ContextLines = 3;
    private const int ShortestFold = 4;

    private readonly HtmlText _html;
    private readonly List<DiffPiece> _old;
    private readonly List<DiffPiece> _new;

    private HtmlDiff(HtmlText html, string expected, string actual)
    {
        var model = new SideBySideDiffBuilder(BoundedDiffer.Instance).BuildDiffModel(
            expected.TrimEnd('\n'), actual.TrimEnd('\n'), ignoreWhitespace: false, ignoreCase: false);
        (_html, _old, _new) = (html, model.OldText.Lines, model.NewText.Lines);
    }

    /// <summary>Adds the diff to a page.</summary>
    public static void Write(HtmlText html, string expected, string actual)
    {
        html.Markup("<div class=\"diff\">\n<div class=\"sides\"><span>locked</span><span>now</span></div>\n");
        new HtmlDiff(html, expected, actual).WriteRows();
        html.Markup("</div>\n");
    }

    private void WriteRows()
    {
        for (var start = 0; start < _old.Count;)
        {
            var isSame = IsSame(start);
            var end = start;
            while (end < _old.Count && IsSame(end) == isSame) end++;
            if (isSame) WriteSame(start, end);
            else WriteTable(start, end);
            start = end;
        }
    }

    private void WriteSame(int start, int end)
    {
        var foldStart = start == 0 ? 0 : start + ContextLines;
        var foldEnd = end == _old.Count ? end : end - ContextLines;
        if (foldEnd - foldStart < ShortestFold)
        {
            WriteTable(start, end);
            return;
        }

        WriteTable(start, foldStart);
        _html.Markup("<details><summary>").Text($"{foldEnd - foldStart} lines that are the same").Markup("</summary>\n");
        WriteTable(foldStart, foldEnd);
        _html.Markup("</details>\n");
        WriteTable(foldEnd, end);
    }

    private void WriteTable(int start, int end)
    {
        if (start == end) return;
        _html.Markup("<table>\n");
        for (var i = start; i < end; i++)
        {
            _html.Markup(IsSame(i) ? "<tr class=\"same\">" : "<tr>");
            WriteSide("old", _old[i]);
            WriteSide("new", _new[i]);
            _html.Markup("</tr>\n");
        }

        _html.Markup("</table>\n");
    }

    private void WriteSide(string side, DiffPiece line)
    {
        var kind = line.Type switch
        {
            ChangeType.Imaginary => " none",
            ChangeType.Unchanged => string.Empty,
            _ => " changed",
        };
        _html.Element($"th class=\"{side}{kind}\"", line.Position?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
        _html.Markup($"<td class=\"{side}{kind}\">");
        if (line.Type == ChangeType.Modified && line.SubPieces.Count > 0)
            foreach (var piece in line.SubPieces) WritePiece(piece);
        else _html.Text(line.Text ?? string.Empty);
        _html.Markup("</td>");
    }

    private void WritePiece(DiffPiece piece)
    {
        if (piece.Type == ChangeType.Unchanged) _html.Text(piece.Text ?? string.Empty);
        else if (!string.IsNullOrEmpty(piece.Text)) _html.Element("mark", piece.Text);
    }

    private bool IsSame(int row) => _old[row].Type == ChangeType.Unchanged && _new[row].Type == ChangeType.Unchanged;
}
