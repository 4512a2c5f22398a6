using System.Text;

namespace ConfigLock.Toml;

/// <summary>Reads strings.</summary>
internal sealed class TomlStringReader(TomlCursor cursor)
{
    // Up to two quotes may stand before the three that end a string of several lines.
    private const int MostQuotes = 5;

    // A string as far as it is read, once it has an escape; one without is cut out of the text.
    private readonly StringBuilder _unescaped = new();
    private bool _hasEscape;

    /// <summary>Reads a string of any form; the cursor stands at its first quote.</summary>
    /// <returns><see langword="null"/> after a fault.</returns>
    public string? Read() => QuotesHere(cursor.Current) >= 3 ? ReadLines() : ReadLine();

    /// <summary>Reads a string of one line, as keys are.</summary>
    /// <returns><see langword="null"/> after a fault.</returns>
    public string? ReadLine()
    {
        var (place, quote) = (cursor.Place, cursor.Current);
        cursor.Position++;
        var start = Begin();
        while (cursor.SkipText(quote, EscapeOf(quote)))
        {
            if (cursor.IsAtLineEnd) return Fail(place, "the string does not end on its line");
            if (cursor.Current == quote)
            {
                var text = Finish(start);
                cursor.Position++;
                return text;
            }

            Keep(start);
            if (!ReadEscape()) return null;
            start = cursor.Position;
        }

        return null;
    }

    private string? ReadLines()
    {
        var (place, quote) = (cursor.Place, cursor.Current);
        cursor.Position += 3;
        cursor.SkipNewline();
        var start = Begin();
        while (cursor.SkipText(quote, EscapeOf(quote)))
        {
            if (SkipNewline(ref start)) continue;
            if (cursor.IsAtEnd) return Fail(cursor.Place, $"the string that begins at ({place.Line},{place.Column}) does not end");
            if (cursor.Current == quote)
            {
                var quotes = QuotesHere(quote);
                cursor.Position += quotes;
                if (quotes < 3) continue;
                cursor.Position -= 3;
                var text = Finish(start);
                cursor.Position += 3;
                return text;
            }

            Keep(start);
            if (!SkipEscapedNewline() && !ReadEscape()) return null;
            start = cursor.Position;
        }

        return null;
    }

    // A line end is LF, however the file was checked out.
    private bool SkipNewline(ref int start)
    {
        if (cursor.Current != '\r') return cursor.SkipNewline();
        Keep(start);
        _unescaped.Append('\n');
        cursor.SkipNewline();
        start = cursor.Position;
        return true;
    }

    // Where plain text ends besides the quote.
    private static char EscapeOf(char quote) => quote == '"' ? '\\' : quote;

    private int QuotesHere(char quote)
    {
        var count = 0;
        while (count < MostQuotes && cursor.Peek(count) == quote) count++;
        return count;
    }

    private int Begin()
    {
        _hasEscape = false;
        return cursor.Position;
    }

    private void Keep(int start)
    {
        if (!_hasEscape) _unescaped.Clear();
        _hasEscape = true;
        _unescaped.Append(cursor.Text, start, cursor.Position - start);
    }

    private string Finish(int start)
    {
        if (!_hasEscape) return cursor.Text.Substring(start, cursor.Position - start);
        Keep(start);
        return _unescaped.ToString();
    }

    // A backslash at the end of a line takes away all blanks and line ends behind it.
    private bool SkipEscapedNewline()
    {
        var (place, start) = (cursor.Position, cursor.Position + 1);
        cursor.Position = start;
        cursor.SkipBlanks();
        if (cursor.SkipNewline())
        {
            do cursor.SkipBlanks();
            while (cursor.SkipNewline());
            return true;
        }

        cursor.Position = place;
        return false;
    }

    private bool ReadEscape()
    {
        var place = cursor.Place;
        cursor.Position++;
        var kind = cursor.Current;
        if (kind is 'x' or 'u' or 'U') return ReadCodePoint(kind == 'x' ? 2 : kind == 'u' ? 4 : 8, place);

        var character = kind switch
        {
            '"' or '\\' => kind,
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001b',
            _ => TomlCursor.End,
        };
        if (character == TomlCursor.End) return cursor.Fail(place, "there is no such escape; a backslash is written as \\\\");
        _unescaped.Append(character);
        cursor.Position++;
        return true;
    }

    private bool ReadCodePoint(int digits, TomlPlace place)
    {
        var number = 0L;
        cursor.Position++;
        for (; digits > 0; digits--, cursor.Position++)
        {
            var digit = TomlText.HexadecimalDigit(cursor.Current);
            if (digit < 0) return cursor.Fail(place, "the escape has too few hexadecimal digits: \\x has two, \\u four and \\U eight");
            number = (number * 16) + digit;
        }

        if (number is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return cursor.Fail(place, "the escape names no character of Unicode");
        _unescaped.Append(char.ConvertFromUtf32((int)number));
        return true;
    }

    private string? Fail(TomlPlace place, string message)
    {
        cursor.Fail(place, message);
        return null;
    }
}
