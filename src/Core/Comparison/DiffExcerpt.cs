using ConfigLock.Core.Redaction;

namespace ConfigLock.Core.Comparison;

/// <summary>As much of a diff as people read in a build's output.</summary>
internal static class DiffExcerpt
{
    private const int MaximumLines = 40;

    /// <summary>Whether there is more of the diff than is shown.</summary>
    public static bool IsCut(ShownText diff) => diff.ToString() is var text && EndOf(text, MaximumLines) < text.Length;

    /// <summary>The diff, ended with LF; where it is cut, its last line says where the rest is.</summary>
    /// <param name="diff">The diff, each line ended with LF.</param>
    /// <param name="whole">The file that holds all of it.</param>
    public static ShownText Of(ShownText diff, string whole)
    {
        var text = diff.ToString();
        var end = EndOf(text, MaximumLines);
        if (end == text.Length) return diff;
        var left = text.Skip(end).Count(static c => c == '\n');
        return left == 1
            ? ShownText.Of($"{diff.Start(end)}(1 more line of the diff: {ShownText.Name(whole)})\n")
            : ShownText.Of($"{diff.Start(end)}({left} more lines of the diff: {ShownText.Name(whole)})\n");
    }

    private static int EndOf(string diff, int lines)
    {
        var end = 0;
        for (; lines > 0 && end < diff.Length; lines--) end = diff.IndexOf('\n', end) + 1;
        return end;
    }
}
