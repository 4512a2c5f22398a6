using System.Text.RegularExpressions;

namespace ConfigLock.Generator.Emit;

/// <summary>Tells which keys a table can have whose schema names them by patterns alone, as the emitted reader does.</summary>
internal static class KeyPatterns
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>Whether the key matches one of the patterns, if there are any.</summary>
    public static bool Allow(IReadOnlyList<string> patterns, string key) =>
        patterns.Count == 0 || patterns.Any(pattern => Matches(pattern, key));

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
