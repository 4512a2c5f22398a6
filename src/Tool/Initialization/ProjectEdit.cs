using System.Text;
using System.Text.RegularExpressions;

namespace ConfigLock.Tool.Initialization;

/// <summary>Adds to a project file, and leaves each line that is there as it is.</summary>
internal static partial class ProjectEdit
{
    /// <summary>The text with lines before the end of the project; as it is where there is nothing to add.</summary>
    public static string Insert(string text, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return text;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var end = WithoutComments(text).LastIndexOf("</Project>", StringComparison.Ordinal);
        if (end < 0 && SelfClosed().Match(text) is { Success: true } closed)
        {
            var at = closed.Groups["end"];
            text = text.Remove(at.Index, at.Length).Insert(at.Index, ">" + newLine + "</Project>");
            end = text.LastIndexOf("</Project>", StringComparison.Ordinal);
        }

        if (end < 0) return text;
        var added = new StringBuilder();
        if (end > 0 && text[end - 1] != '\n') added.Append(newLine);

        // Where a blank line stands before the end, one does so after it too.
        var isSpaced = text.AsSpan(0, end).EndsWith(newLine + newLine, StringComparison.Ordinal);
        foreach (var line in isSpaced ? lines.SkipWhile(static line => line.Length == 0) : lines)
            added.Append(line.Length == 0 ? line : "  " + line).Append(newLine);
        return text.Insert(end, isSpaced ? added.Append(newLine).ToString() : added.ToString());
    }

    /// <summary>Whether a text speaks of a name, as a property or an item.</summary>
    public static bool Speaks(string text, string name) =>
        Regex.IsMatch(WithoutComments(text), $@"<{Regex.Escape(name)}[\s>/]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether a text refers to the package, or gives its version.</summary>
    public static bool Includes(string text, string item) =>
        Regex.IsMatch(
            WithoutComments(text),
            $@"<{item}\s[^>]*Include=""ConfigLock""",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // All else stands where it stood.
    private static string WithoutComments(string text) => Comment().Replace(text, static comment => new string(' ', comment.Length));

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<Project\b[^>]*?(?<end>\s*/>)\s*\z")]
    private static partial Regex SelfClosed();
}
