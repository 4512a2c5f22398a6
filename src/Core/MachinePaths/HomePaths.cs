using System.Text.RegularExpressions;

namespace ConfigLock.Core.MachinePaths;

/// <summary>Paths that name somebody's home on any machine: <c>/home/x</c>, <c>/Users/x</c>, <c>C:\Users\x</c>.</summary>
internal static class HomePaths
{
    /// <summary>The first such path, or <see langword="null"/>.</summary>
    public static string? FindIn(string text) => MayHold(text) && Pattern.Home.Match(text) is { Success: true } match ? match.Value : null;

    // Spares most builds the start of the engine for regular expressions.
    private static bool MayHold(string text) =>
        text.IndexOf("/home/", StringComparison.Ordinal) >= 0 || text.IndexOf("Users", StringComparison.Ordinal) >= 0;

    private static class Pattern
    {
        public static readonly Regex Home = new(
            @"((?<![\w/\\.-])|(?<=file://))(/(home|Users)/[^/\s""']+|[A-Za-z]:[/\\]+Users[/\\]+[^/\\\s""']+)",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }
}
