namespace ConfigLock.Core.Files;

/// <summary>The path of a directory as it stands in a text, which may spell it otherwise where the system reads it the same.</summary>
internal static class PathInText
{
    /// <summary>Where the text spells the directory; -1 where it does not. It is there as long as the directory's own path.</summary>
    /// <param name="text">The text.</param>
    /// <param name="directory">An absolute path without a separator at its end.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="rules">The system's rules.</param>
    public static int IndexOf(string text, string directory, int start, PathRules rules) =>
        rules.WithSlashes(text).IndexOf(rules.WithSlashes(directory), start, rules.Comparison);

    /// <summary>The text with what stands there before the paths below the directory replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="directory">An absolute path without a separator at its end.</param>
    /// <param name="replacement">What their paths begin with instead.</param>
    /// <param name="rules">The system's rules.</param>
    public static string Shorten(string text, string directory, string replacement, PathRules rules)
    {
        for (var at = IndexOf(text, directory, 0, rules); at >= 0; at = IndexOf(text, directory, at, rules))
        {
            var end = at + directory.Length;
            while (end < text.Length && text[end] is '/' or '\\') end++;
            if (end == at + directory.Length || !IsStart(text, at)) at++;
            else
            {
                text = text.Substring(0, at) + replacement + text.Substring(end);
                at += replacement.Length;
            }
        }

        return text;
    }

    /// <summary>
    /// Whether a path can begin there: behind nothing that makes it the end of another, as in <c>/srv/tmp</c>, but behind
    /// <c>file://</c> or another scheme, and before a drive behind <c>file:///</c> and <c>\\?\</c>.
    /// </summary>
    public static bool IsStart(string text, int at)
    {
        if (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '\\' or '.' or '_' or '-')) return true;
        if (text[at] == '/') return IsBehind("://");
        return text[at] != '\\' && (IsBehind(":///") || IsBehind(@"\\?\") || IsBehind(@"\\.\"));

        bool IsBehind(string before) =>
            at >= before.Length && string.CompareOrdinal(text, at - before.Length, before, 0, before.Length) == 0;
    }
}
