using System.Globalization;

namespace ConfigLock.Model.Validation.Phrases;

/// <summary>Numbers of things.</summary>
internal static class CountPhrase
{
    /// <summary>"1 key", "2 keys".</summary>
    public static string Of(long count, string noun) =>
        string.Format(CultureInfo.InvariantCulture, count == 1 ? "{0} {1}" : "{0} {1}s", count, noun);
}
