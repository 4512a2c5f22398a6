using System.Text;

namespace ConfigLock.Core.Comparison;

/// <summary>The unified diff of two locks, as <c>diff -u</c> writes it.</summary>
internal static class UnifiedDiff
{
    /// <summary>The diff, headed <c>--- expected</c> and <c>+++ actual</c>, each line ended with LF.</summary>
    /// <param name="expected">The lock.</param>
    /// <param name="actual">What the build resolved to.</param>
    public static string Create(string expected, string actual)
    {
        var text = new StringBuilder("--- expected\n+++ actual\n");
        AppendHunks(text, expected, actual);
        return text.ToString();
    }

    /// <summary>Adds the hunks of a diff, which speak about every byte: carriage returns and a missing last line end too.</summary>
    public static void AppendHunks(StringBuilder text, string before, string after)
    {
        var diff = LineDiff.Create(before, after);
        foreach (var hunk in DiffHunk.Of(diff))
        {
            text.Append("@@ -").Append(Range(hunk.OldStart, hunk.OldEnd)).Append(" +").Append(Range(hunk.NewStart, hunk.NewEnd))
                .Append(" @@\n");
            var at = hunk.OldStart;
            foreach (var block in hunk.Blocks)
            {
                AppendLines(text, ' ', diff.PiecesOld, at, block.DeleteStartA);
                at = block.DeleteStartA + block.DeleteCountA;
                AppendLines(text, '-', diff.PiecesOld, block.DeleteStartA, at);
                AppendLines(text, '+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            }

            AppendLines(text, ' ', diff.PiecesOld, at, hunk.OldEnd);
        }
    }

    private static void AppendLines(StringBuilder text, char sign, IReadOnlyList<string> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var line = lines[i];
            text.Append(sign).Append(line);
            if (!line.EndsWith("\n", StringComparison.Ordinal)) text.Append("\n\\ No newline at end of file\n");
        }
    }

    // An empty range is named by the line before it.
    private static string Range(int start, int end) => start == end ? $"{start},0" : $"{start + 1},{end - start}";
}
