using System.Text.RegularExpressions;

namespace ConfigLock.Serialization;

/// <summary>Tells which keys a table can have whose schema names them by patterns alone.</summary>
internal static class KeyPatterns
{
    // A pattern that backtracks for ever must not hang the program; the build's validation has judged the key before.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    public static bool AnyMatches(string[] patterns, string key)
    {
        foreach (var pattern in patterns)
            if (Matches(pattern, key)) return true;
        return false;
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
