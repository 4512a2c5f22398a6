using System.Globalization;
using ConfigLock.Core.Comparison;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>Two texts side by side, line by line; what is the same far from a change is folded away.</summary>
internal sealed class DiffTable
{
    private const int ContextLines = 3;
    private const int ShortestFold = 4;
    private const int LongestFold = 200;

    private readonly HtmlText _html;
    private readonly List<DiffPiece> _old;
    private readonly List<DiffPiece> _new;
    private readonly DiffAnchors _anchors;
    private readonly bool _isWhole;
    private readonly LazyParts _parts;

    private DiffTable(HtmlText html, string expected, string actual, DiffAnchors anchors, bool isWhole)
    {
        var model = new SideBySideDiffBuilder(BoundedDiffer.Instance).BuildDiffModel(
            expected.TrimEnd('\n'), actual.TrimEnd('\n'), ignoreWhitespace: false, ignoreCase: false);
        (_html, _old, _new, _anchors, _isWhole) = (html, model.OldText.Lines, model.NewText.Lines, anchors, isWhole);
        _parts = new LazyParts(html, _old.Count);
    }

    /// <summary>Adds the diff of two values that are texts.</summary>
    /// <param name="html">The page.</param>
    /// <param name="locked">The text that is locked.</param>
    /// <param name="actual">The text as it is now.</param>
    public static void WriteTexts(HtmlText html, string locked, string actual) =>
        new DiffTable(html, locked, actual, DiffAnchors.None, isWhole: true).Write();

    /// <summary>Adds the diff of two locks. Of very long lines, and of long stretches that are the same, it shows only some.</summary>
    /// <param name="html">The page.</param>
    /// <param name="expected">The lock.</param>
    /// <param name="actual">The lock as it would be now.</param>
    /// <param name="anchors">What leads to which of their lines.</param>
    public static void WriteLocks(HtmlText html, string expected, string actual, DiffAnchors anchors) =>
        new DiffTable(html, expected, actual, anchors, isWhole: false).Write();

    private void Write()
    {
        _html.Markup("<div class=\"diff\">\n<div class=\"sides\" aria-hidden=\"true\"><span>locked</span><span>now</span></div>\n");
        for (var start = 0; start < _old.Count;)
        {
            var isSame = IsSame(start);
            var end = start;
            while (end < _old.Count && IsSame(end) == isSame) end++;
            if (isSame) WriteSame(start, end);
            else WriteTable(start, end);
            start = end;
        }

        _parts.End();
        _html.Markup("</div>\n");
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
        WriteFold(foldStart, foldEnd);
        WriteTable(foldEnd, end);
    }

    private void WriteFold(int start, int end)
    {
        var text = string.Format(CultureInfo.InvariantCulture, "{0:N0} lines that are the same", end - start);
        if (!_isWhole && end - start > LongestFold)
        {
            _html.Element("p class=\"same\"", text).Markup("\n");
            return;
        }

        _html.Markup("<details><summary>").Text(text).Markup("</summary>\n<table>\n");
        for (var i = start; i < end; i++) WriteRow(i);
        _html.Markup("</table>\n</details>\n");
    }

    private void WriteTable(int start, int end)
    {
        while (start < end)
        {
            var piece = Math.Min(end, start + LazyParts.Size);
            _parts.Add(piece - start);
            _html.Markup("<table>\n");
            for (; start < piece; start++) WriteRow(start);
            _html.Markup("</table>\n");
        }
    }

    private void WriteRow(int row)
    {
        var kind = IsSame(row) ? "same"
            : _old[row].Type == ChangeType.Imaginary ? "added"
            : _new[row].Type == ChangeType.Imaginary ? "gone"
            : "edited";
        _html.Markup($"<tr class=\"{kind}\">");
        WriteSide(_old[row], _anchors.Before);
        WriteSide(_new[row], _anchors.After);
        _html.Markup("</tr>\n");
    }

    private void WriteSide(DiffPiece line, ILookup<int, (string Diff, string Drift)> anchors)
    {
        _html.Markup("<td>");
        if (line.Position is { } position) WriteNumber(position, anchors);
        _html.Markup("</td><td>");
        DiffLine.Write(_html, line, _isWhole);
        _html.Markup("</td>");
    }

    // The number leads back to the entry of the key; more keys than one share the line of a header.
    private void WriteNumber(int position, ILookup<int, (string Diff, string Drift)> anchors)
    {
        var number = position.ToString(CultureInfo.InvariantCulture);
        var isLinked = false;
        foreach (var (diff, drift) in anchors[position])
        {
            if (isLinked) _html.Markup($"<span id=\"{diff}\"></span>");
            else _html.Markup($"<a id=\"{diff}\" href=\"#{drift}\" aria-label=\"line {number}, to the drifted key\">{number}</a>");
            isLinked = true;
        }

        if (!isLinked) _html.Text(number);
    }

    private bool IsSame(int row) => _old[row].Type == ChangeType.Unchanged && _new[row].Type == ChangeType.Unchanged;
}
