using System.Text.RegularExpressions;

namespace ConfigLock.Serialization;

/// <summary>Tells which keys a table can have whose schema names them by patterns alone.</summary>
internal static class KeyPatterns
{
    // A pattern that backtracks for ever must not hang the program; the build's validation has judged the key before.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>Whether the key matches one of the patterns, if there are any.</summary>
    /// <param name="patterns">Regular expressions of .NET.</param>
    /// <param name="key">The key.</param>
    public static bool Allow(IReadOnlyList<string> patterns, string key)
    {
        for (var i = 0; i < patterns.Count; i++)
            if (Matches(patterns[i], key)) return true;
        return patterns.Count == 0;
    }

    private static bool Matches(string pattern, string key)
    {
        try
        {
            return Regex.IsMatch(key, pattern, RegexOptions.CultureInvariant, Timeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
