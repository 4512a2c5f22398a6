using System.Text.RegularExpressions;

namespace ConfigLock.Core.MachinePaths;

/// <summary>Paths that name somebody's home on any machine: <c>/home/x</c>, <c>/Users/x</c>, <c>C:\Users\x</c>.</summary>
internal static class HomePaths
{
    /// <summary>The first such path, or <see langword="null"/>.</summary>
    public static string? FindIn(string text) => MayHold(text) && Pattern.Home.Match(text) is { Success: true } match ? match.Value : null;

    // Spares most builds the start of the engine for regular expressions.
    private static bool MayHold(string text) =>
        text.IndexOf("/home/", StringComparison.Ordinal) >= 0 || text.IndexOf("users", StringComparison.OrdinalIgnoreCase) >= 0;

    private static class Pattern
    {
        // A path begins where PathInText says that one can.
        public static readonly Regex Home = new(
            @"((?<![\w/\\.-])|(?<=://))/(home|Users)/[^/\s""']+"
            + @"|((?<![\w/\\.-])|(?<=:///)|(?<=\\\\[?.]\\))[A-Za-z]:[/\\]+(?i:Users)[/\\]+[^/\\\s""']+",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }
}
