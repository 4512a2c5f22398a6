using System.Text.RegularExpressions;
using ConfigLock.Model.Text;

namespace ConfigLock.Tests.Parsing;

/// <summary>Where Tomlyn 2.10 differs from the TOML specification, each narrowed to the input that shows it.</summary>
internal static partial class TomlynDefects
{
    /// <summary>Whether a known defect explains that Tomlyn accepts a document in which this is wrong.</summary>
    public static bool Accepts(string text, TextFault fault)
    {
        var rest = From(text, fault);
        return IsBackslashBeforeBlank(rest) || IsBareCarriageReturnBehindOne(text, rest)
            || WrapsAround().IsMatch(rest) || UnderscoreInDate().IsMatch(rest);
    }

    /// <summary>Whether a known defect explains that Tomlyn refuses a document that is TOML.</summary>
    public static bool Refuses(string text) =>
        LongFraction().IsMatch(text) || BackslashBlankLineEnd().IsMatch(text) || text.Contains('\ufffd', StringComparison.Ordinal);

    // Its backslash eats blanks and line ends in strings and keys of one line too, and without a line end.
    private static bool IsBackslashBeforeBlank(string rest) => rest.Length > 1 && rest[0] == '\\' && char.IsWhiteSpace(rest[1]);

    // And carriage returns that end no line.
    private static bool IsBareCarriageReturnBehindOne(string text, string rest) =>
        rest.Length > 0 && rest[0] == '\r' && text[..^rest.Length].TrimEnd(' ', '\t', '\r', '\n').EndsWith('\\');

    private static string From(string text, TextFault fault)
    {
        var start = 0;
        for (var line = 1; line < fault.Place.Line; line++) start = text.IndexOf('\n', start) + 1;
        for (var column = 1; column < fault.Place.Column; column++) start += char.IsSurrogatePair(text, start) ? 2 : 1;
        return text[start..];
    }

    // Hexadecimal, octal and binary numbers beyond 63 bits become negative ones.
    [GeneratedRegex("^0(x[0-9a-fA-F_]{16,}|o[0-7_]{21,}|b[01_]{64,})")]
    private static partial Regex WrapsAround();

    [GeneratedRegex(@"^(\d*_[\d_]*[-:]|[\d-]*[-:][\d_:. -]*_)")]
    private static partial Regex UnderscoreInDate();

    // More than seven digits of a second.
    [GeneratedRegex(@":\d\d\.\d{8,}")]
    private static partial Regex LongFraction();

    // A backslash, a blank, and one line end with no blank behind it.
    [GeneratedRegex(@"\\[ \t]+\r?\n")]
    private static partial Regex BackslashBlankLineEnd();
}
