using System.Globalization;
using System.Text;

namespace ConfigLock.Toml;

/// <summary>Reads strings.</summary>
internal static class TomlStringReader
{
    /// <summary>Reads a string of any form; the cursor stands at its first quote.</summary>
    public static string Read(TomlCursor cursor) => IsTriple(cursor, cursor.Current) ? ReadLines(cursor) : ReadLine(cursor);

    /// <summary>Reads a string of one line, as keys are.</summary>
    public static string ReadLine(TomlCursor cursor)
    {
        var start = cursor.Place;
        var quote = cursor.Current;
        var text = new StringBuilder();
        cursor.Advance();
        while (!cursor.Skip(quote))
        {
            if (cursor.Current == TomlCursor.End || cursor.IsAtNewline) throw start.Error("the string does not end on its line");
            if (quote == '"' && cursor.Current == '\\') ReadEscape(cursor, text);
            else TakeCharacter(cursor, text);
        }

        return text.ToString();
    }

    private static string ReadLines(TomlCursor cursor)
    {
        var start = cursor.Place;
        var quote = cursor.Current;
        var text = new StringBuilder();
        cursor.Advance(3);
        cursor.SkipNewline();
        while (!IsTriple(cursor, quote))
        {
            if (cursor.Current == TomlCursor.End) throw start.Error("the string does not end");
            if (quote == '\'' || cursor.Current != '\\') TakeCharacter(cursor, text);
            else if (!SkipEscapedNewline(cursor)) ReadEscape(cursor, text);
        }

        cursor.Advance(3);

        // Up to two quotes may stand before the three that end the string.
        for (var i = 0; i < 2 && cursor.Current == quote; i++) TakeCharacter(cursor, text);
        return text.ToString();
    }

    private static bool IsTriple(TomlCursor cursor, char quote) =>
        cursor.Current == quote && cursor.Peek(1) == quote && cursor.Peek(2) == quote;

    private static void TakeCharacter(TomlCursor cursor, StringBuilder text)
    {
        text.Append(cursor.Current);
        cursor.Advance();
    }

    // A backslash at the end of a line takes away all blanks and line ends behind it.
    private static bool SkipEscapedNewline(TomlCursor cursor)
    {
        var ahead = 1;
        while (cursor.Peek(ahead) is ' ' or '\t') ahead++;
        if (cursor.Peek(ahead) is not ('\n' or '\r')) return false;

        cursor.Advance(ahead);
        do cursor.SkipBlanks();
        while (cursor.SkipNewline());
        return true;
    }

    private static void ReadEscape(TomlCursor cursor, StringBuilder text)
    {
        var place = cursor.Place;
        cursor.Advance();
        var kind = cursor.Current;
        var digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            cursor.Advance();
            text.Append(ReadCodePoint(cursor, digits, place));
            return;
        }

        text.Append(kind switch
        {
            '"' or '\\' => kind,
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001b',
            _ => throw place.Error("there is no such escape; a backslash is written as \\\\"),
        });
        cursor.Advance();
    }

    private static string ReadCodePoint(TomlCursor cursor, int digits, TomlPlace place)
    {
        for (var i = 0; i < digits; i++)
        {
            if (cursor.Peek(i) is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
                throw place.Error($"{digits} hexadecimal digits are expected in this escape");
        }

        var number = uint.Parse(cursor.Take(digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return number is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32((int)number)
            : throw place.Error("the escape names no character of Unicode");
    }
}
