using System.Text.RegularExpressions;
using ConfigLock.Model.Schemas.Patterns;

namespace ConfigLock.Model.Validation.Formats;

/// <summary>The formats of strings.</summary>
internal static class TextFormats
{
    private static readonly Regex Duration = Build(
        @"^P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)?"
        + @"(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))?)\z");

    private static readonly Regex Uuid = Build(@"^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z");

    private static readonly Regex JsonPointer = Build(@"^(?:/(?:[^~/]|~[01])*)*\z");

    /// <summary>
    /// What the format asks for and the text is not; <see langword="null"/> if it is right, or the format is not checked.
    /// </summary>
    public static string? Expected(string format, string text)
    {
        var (valid, phrase) = format switch
        {
            "date-time" => (DateTimeText.IsDateTime(text), "a date and time with offset, such as 1979-05-27T07:32:00Z"),
            "date" => (DateTimeText.IsDate(text), "a date, such as 1979-05-27"),
            "time" => (DateTimeText.IsTime(text), "a time with offset, such as 07:32:00Z"),
            "duration" => (Duration.IsMatch(text), "a duration, such as P1DT12H"),
            "uuid" => (Uuid.IsMatch(text), "a UUID"),
            "ipv4" => (AddressText.IsIpv4(text), "an IPv4 address"),
            "ipv6" => (AddressText.IsIpv6(text), "an IPv6 address"),

            // No draft has it: schemars gives it to an address of either version.
            "ip" => (AddressText.IsIpv4(text) || AddressText.IsIpv6(text), "an IPv4 or IPv6 address"),
            "regex" => (EcmaRegex.IsValid(text), "a regular expression"),
            "json-pointer" => (JsonPointer.IsMatch(text), "a JSON pointer"),
            _ => (true, string.Empty),
        };
        return valid ? null : phrase;
    }

    private static Regex Build(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
