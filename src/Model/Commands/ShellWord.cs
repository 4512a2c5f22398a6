using System.Text;

namespace ConfigLock.Model.Commands;

/// <summary>Text as one word of a POSIX shell's command.</summary>
internal static class ShellWord
{
    // None of these means anything to a shell inside a word.
    private const string Plain = "/._-+:@%=,";

    /// <summary>The word, in single quotes where the shell would otherwise take it for more than its characters.</summary>
    public static string Quote(string text) =>
        text.Length > 0 && text.All(static c => char.IsLetterOrDigit(c) || Plain.IndexOf(c) >= 0)
            ? text
            : "'" + WithoutLineEnds(text).Replace("'", @"'\''") + "'";

    // A message is to stay on its line.
    private static string WithoutLineEnds(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text) plain.Append(char.IsControl(c) ? '?' : c);
        return plain.ToString();
    }
}
