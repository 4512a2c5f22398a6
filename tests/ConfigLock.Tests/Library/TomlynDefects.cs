using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Library;

/// <summary>
/// Where Tomlyn 2.10, which the engine reads with, differs from the TOML specification, and the support source keeps to
/// the specification. <see cref="TomlReaderTests"/> has an example of each.
/// </summary>
internal static class TomlynDefects
{
    private static readonly Regex LongFraction = new(@":\d\d\.\d{8,}");

    /// <summary>Whether a known defect explains that Tomlyn accepts what is refused here.</summary>
    public static bool Accepts(string text, ConfigFormatException fault)
    {
        var rest = From(text, fault);

        // Below an array of tables, and behind some other headers, it overlooks that a key or table is defined again.
        if (fault.Message.EndsWith("cannot be redefined", StringComparison.Ordinal)) return true;

        // Its backslash eats blanks and line ends in strings and keys of one line too, and without a line end; and lone CRs.
        if (rest.Length > 1 && rest[0] == '\\' && char.IsWhiteSpace(rest[1])) return true;
        if (rest.Length > 0 && rest[0] == '\r') return text[..^rest.Length].TrimEnd(' ', '\t', '\r', '\n').EndsWith('\\');

        // It reads hexadecimal, octal and binary numbers beyond 63 bits as negative ones.
        if (fault.Message.EndsWith("64 bits with a sign", StringComparison.Ordinal)) return Regex.IsMatch(rest, "^0[xob]");

        // It takes underscores in dates.
        return Regex.IsMatch(rest, @"^\d*_[\d_]*[-:]") || Regex.IsMatch(rest, @"^[\d-]*[-:][\d_:. -]*_");
    }

    /// <summary>Whether a known defect explains that Tomlyn refuses what is accepted here.</summary>
    public static bool Refuses(string text, string fault) =>

        // More than seven digits of a second; the specification says that an implementation cuts off what it cannot keep.
        LongFraction.IsMatch(text)

        // A backslash, a blank, and one line end with no blank behind it.
        || fault.EndsWith("skip at least one line", StringComparison.Ordinal)

        // It carries over what is defined in one element of an array of tables to the next.
        || (fault.Contains(".[", StringComparison.Ordinal) && fault.EndsWith("cannot be redefined", StringComparison.Ordinal));

    private static string From(string text, ConfigFormatException fault)
    {
        var start = text.StartsWith('\ufeff') ? 1 : 0;
        for (var line = 1; line < fault.Line; line++) start = text.IndexOf('\n', start) + 1;
        for (var column = 1; column < fault.Column; column++) start += char.IsSurrogatePair(text, start) ? 2 : 1;
        return text[start..];
    }
}
