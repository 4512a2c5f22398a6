using System.Text;

namespace ConfigLock.Core.Reporting;

/// <summary>Text of users inside Markdown, where it means nothing but itself.</summary>
internal static class MarkdownText
{
    // Not a full stop or a dash, say, which mean something only at the start of a line, where no text of users stands.
    private const string Special = "\\`*_[]<>#!|~&@$";

    /// <summary>Plain text on one line.</summary>
    public static string Plain(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (Special.IndexOf(c) >= 0) escaped.Append('\\');
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }

    /// <summary>Code on one line, also within a table.</summary>
    public static string Code(string text)
    {
        text = text.Replace('\n', ' ').Replace('\r', ' ');
        if (text.Length == 0) return string.Empty;
        var fence = new string('`', LongestRun(text) + 1);

        // One space at both ends is taken off again, and keeps a backtick of the text from the fence.
        var padding =
            text[0] == '`' || text[text.Length - 1] == '`' || (text[0] == ' ' && text[text.Length - 1] == ' ') ? " " : string.Empty;
        return fence + padding + text.Replace("|", "\\|") + padding + fence;
    }

    /// <summary>Lines of code in a fence that they cannot close.</summary>
    public static string Block(string language, string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}\n";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }
}
