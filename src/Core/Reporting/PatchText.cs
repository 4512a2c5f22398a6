using System.Text;
using ConfigLock.Core.Comparison;

namespace ConfigLock.Core.Reporting;

/// <summary>
/// A patch that <c>git apply</c> takes. Other than the diff of a message, which compares canonical texts, it speaks about
/// the bytes of a file: carriage returns, a byte-order mark and a missing last line end included.
/// </summary>
internal static class PatchText
{
    /// <summary>The patch from one text of a file to another.</summary>
    /// <param name="path">The file, from where the patch is to be applied.</param>
    /// <param name="before">The file's text as it is.</param>
    /// <param name="after">The file's text as it is to be.</param>
    public static string Write(string path, string before, string after)
    {
        var text = new StringBuilder();
        AppendHeader(text, path);
        UnifiedDiff.AppendHunks(text, before, after);
        return text.ToString();
    }

    private static void AppendHeader(StringBuilder text, string path)
    {
        var (before, after) = (GitPath.InHeader("a/" + path), GitPath.InHeader("b/" + path));

        // As git writes it: a name with a space ends at a tab, since what follows could be a time stamp.
        var end = path.IndexOf(' ') >= 0 ? "\t\n" : "\n";
        text.Append("diff --git ").Append(before).Append(' ').Append(after).Append('\n');
        text.Append("--- ").Append(before).Append(end);
        text.Append("+++ ").Append(after).Append(end);
    }
}
