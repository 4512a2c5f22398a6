namespace ConfigLock.Core.Comparison;

/// <summary>As much of a diff as people read in a build's output.</summary>
internal static class DiffExcerpt
{
    private const int MostLines = 40;

    /// <summary>Whether there is more of the diff than is shown.</summary>
    public static bool IsCut(string diff) => EndOf(diff, MostLines) < diff.Length;

    /// <summary>The diff, ended with LF; where it is cut, its last line says where the rest is.</summary>
    /// <param name="diff">The diff, each line ended with LF.</param>
    /// <param name="whole">The file that holds all of it.</param>
    public static string Of(string diff, string whole)
    {
        var end = EndOf(diff, MostLines);
        if (end == diff.Length) return diff;
        var left = diff.Skip(end).Count(static c => c == '\n');
        return $"{diff.Substring(0, end)}({left} more {(left == 1 ? "line" : "lines")} of the diff: {whole})\n";
    }

    private static int EndOf(string diff, int lines)
    {
        var end = 0;
        for (; lines > 0 && end < diff.Length; lines--) end = diff.IndexOf('\n', end) + 1;
        return end;
    }
}
