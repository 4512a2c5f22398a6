using System.Text.RegularExpressions;

namespace ConfigLock.Core.MachinePaths;

/// <summary>Paths that name somebody's home on any machine: <c>/home/x</c>, <c>/Users/x</c>, <c>C:\Users\x</c>.</summary>
internal static class HomePaths
{
    private static readonly Regex Home = new(
        @"((?<![\w/\\.-])|(?<=file://))(/(home|Users)/[^/\s""']+|[A-Za-z]:[/\\]+Users[/\\]+[^/\\\s""']+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The first such path, or <see langword="null"/>.</summary>
    public static string? FindIn(string text)
    {
        // The expression goes through every character of every value, and nearly none holds either word.
        if (text.IndexOf("/home/", StringComparison.Ordinal) < 0 && text.IndexOf("Users", StringComparison.Ordinal) < 0) return null;
        return Home.Match(text) is { Success: true } match ? match.Value : null;
    }
}
