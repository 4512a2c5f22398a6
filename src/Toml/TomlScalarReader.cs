namespace ConfigLock.Toml;

/// <summary>Reads the values that are written without quotes or brackets.</summary>
internal sealed class TomlScalarReader(TomlCursor cursor)
{
    private const int DateLength = 10;

    // So many digits are an integer, whatever they are.
    private const int SafeDigits = 18;

    /// <summary>Reads a number, a boolean, a date or a time.</summary>
    /// <returns><see langword="false"/> after a fault.</returns>
    public bool Read(out TomlScalar scalar)
    {
        scalar = default;
        if (ReadShortInteger(ref scalar)) return true;

        var (text, start) = (cursor.Text, cursor.Position);
        var end = End(start);
        if (end == start) return cursor.Expected("a value");
        if (ReadBoolean(text, start, end, ref scalar) || ReadDate(text, start, end, ref scalar)
            || TomlNumberText.Read(text, start, end, ref scalar))
        {
            cursor.Position = end;
            return true;
        }

        return cursor.Fail(Reason(text, start, end));
    }

    private static string Reason(string text, int start, int end)
    {
        if (TomlNumberText.IsInteger(text, start, end)) return "an integer has to fit in 64 bits with a sign";
        return TomlDateText.Read(text, start, end, asQuoted: true, out _) is null
            ? "this is neither a number, a date nor a boolean, and text needs quotes"
            : "a date has a year from 1 to 9999, no leap second, and an offset of at most 14 hours";
    }

    // Nearly all integers, at once.
    private bool ReadShortInteger(ref TomlScalar scalar)
    {
        var (text, start) = (cursor.Text, cursor.Position);
        var (position, number) = (start, 0L);
        for (; position < text.Length && text[position] is >= '0' and <= '9'; position++)
            number = unchecked((number * 10) + (text[position] - '0'));
        var digits = position - start;
        if (digits is 0 or > SafeDigits || (digits > 1 && text[start] == '0')) return false;
        if (position < text.Length && IsPart(text[position])) return false;

        cursor.Position = position;
        (scalar.Kind, scalar.Integer) = (TomlKind.Integer, number);
        return true;
    }

    private int End(int start)
    {
        var text = cursor.Text;
        var end = EndOfParts(start);

        // A blank may stand between date and time.
        var isDate = end - start == DateLength && text[start + 4] == '-' && text[start + 7] == '-';
        return isDate && end + 1 < text.Length && text[end] == ' ' && text[end + 1] is >= '0' and <= '9' ? EndOfParts(end + 1) : end;
    }

    private int EndOfParts(int start)
    {
        var (text, end) = (cursor.Text, start);
        while (end < text.Length && IsPart(text[end])) end++;
        return end;
    }

    private static bool IsPart(char c) => TomlText.IsBareKeyCharacter(c) || c is '+' or '.' or ':';

    private static bool ReadBoolean(string text, int start, int end, ref TomlScalar scalar)
    {
        var isTrue = Is("true", text, start, end);
        if (!isTrue && !Is("false", text, start, end)) return false;
        (scalar.Kind, scalar.Integer) = (TomlKind.Boolean, isTrue ? 1 : 0);
        return true;
    }

    private static bool ReadDate(string text, int start, int end, ref TomlScalar scalar)
    {
        if (TomlDateText.Read(text, start, end, asQuoted: false, out scalar.Kind) is not { } date) return false;
        scalar.Date = date;
        return true;
    }

    private static bool Is(string word, string text, int start, int end) =>
        end - start == word.Length && string.CompareOrdinal(text, start, word, 0, word.Length) == 0;
}
