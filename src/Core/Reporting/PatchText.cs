using System.Text;
using ConfigLock.Core.Comparison;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace ConfigLock.Core.Reporting;

/// <summary>
/// A patch that <c>git apply</c> takes. Other than the diff of a message, which compares canonical texts, it speaks about
/// the bytes of a file: carriage returns, a byte-order mark and a missing last line end included.
/// </summary>
internal sealed class PatchText
{
    private readonly StringBuilder _text = new();
    private readonly DiffResult _diff;

    private PatchText(string before, string after) =>
        _diff = BoundedDiffer.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new LineEndingsPreservingChunker());

    /// <summary>The patch from one text of a file to another.</summary>
    /// <param name="path">The file, from where the patch is to be applied.</param>
    /// <param name="before">The file's text as it is.</param>
    /// <param name="after">The file's text as it is to be.</param>
    public static string Write(string path, string before, string after)
    {
        var patch = new PatchText(before, after);
        patch.WriteHeader(path);
        foreach (var hunk in PatchHunk.Of(patch._diff)) patch.WriteHunk(hunk);
        return patch._text.ToString();
    }

    private void WriteHeader(string path)
    {
        var (before, after) = (GitPath.InHeader("a/" + path), GitPath.InHeader("b/" + path));

        // As git writes it: a name with a space ends at a tab, since what follows could be a time stamp.
        var end = path.IndexOf(' ') >= 0 ? "\t\n" : "\n";
        _text.Append("diff --git ").Append(before).Append(' ').Append(after).Append('\n');
        _text.Append("--- ").Append(before).Append(end);
        _text.Append("+++ ").Append(after).Append(end);
    }

    private void WriteHunk(PatchHunk hunk)
    {
        _text.Append("@@ -").Append(Range(hunk.OldStart, hunk.OldEnd)).Append(" +").Append(Range(hunk.NewStart, hunk.NewEnd)).Append(" @@\n");
        var at = hunk.OldStart;
        foreach (var block in hunk.Blocks)
        {
            WriteLines(' ', _diff.PiecesOld, at, block.DeleteStartA);
            at = block.DeleteStartA + block.DeleteCountA;
            WriteLines('-', _diff.PiecesOld, block.DeleteStartA, at);
            WriteLines('+', _diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
        }

        WriteLines(' ', _diff.PiecesOld, at, hunk.OldEnd);
    }

    private void WriteLines(char sign, IReadOnlyList<string> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            _text.Append(sign).Append(lines[i]);
            if (!lines[i].EndsWith("\n", StringComparison.Ordinal)) _text.Append("\n\\ No newline at end of file\n");
        }
    }

    // An empty range is named by the line before it.
    private static string Range(int start, int end) => start == end ? $"{start},0" : $"{start + 1},{end - start}";
}
