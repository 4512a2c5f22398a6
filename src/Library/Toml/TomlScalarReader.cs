using System.Globalization;
using System.Text;

namespace ConfigLock.Toml;

/// <summary>Reads the values that are written without quotes or brackets.</summary>
internal static class TomlScalarReader
{
    private const int DateLength = 10;

    /// <summary>Reads a number, a boolean, a date or a time.</summary>
    public static TomlValue Read(TomlCursor cursor)
    {
        var place = cursor.Place;
        var text = cursor.Take(Length(cursor, 0));
        if (text is "true" or "false") return TomlValue.FromBoolean(text == "true", place.Line, place.Column);
        if (TomlDate.TryParse(text, out var date)) return TomlValue.FromDate(date, place.Line, place.Column);
        return ReadRadix(text, place) ?? ReadDecimal(text, place) ?? throw place.Error(text.Length == 0
            ? "a value is expected here"
            : "this is neither a number, a date nor a boolean, and text needs quotes");
    }

    private static int Length(TomlCursor cursor, int start)
    {
        var length = start;
        while (TomlText.IsBareKeyCharacter(cursor.Peek(length)) || cursor.Peek(length) is '+' or '.' or ':') length++;

        // A blank may stand between date and time.
        var isDate = start == 0 && length == DateLength && cursor.Peek(4) == '-' && cursor.Peek(7) == '-';
        return isDate && cursor.Peek(length) == ' ' && IsDigit(cursor.Peek(length + 1)) ? Length(cursor, length + 1) : length;
    }

    private static TomlValue? ReadRadix(string text, TomlPlace place)
    {
        if (text.Length < 3 || text[0] != '0') return null;
        var bits = text[1] switch { 'x' => 4, 'o' => 3, 'b' => 1, _ => 0 };
        if (bits == 0 || text[2] == '_' || text[text.Length - 1] == '_') return null;

        var number = 0L;
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] == '_' && text[i - 1] != '_') continue;
            var digit = Digit(text[i]);
            if (digit < 0 || digit >= 1 << bits) return null;
            if (number > long.MaxValue >> bits) throw OutOfRange(place);
            number = (number << bits) | (long)digit;
        }

        return TomlValue.FromInteger(number, place.Line, place.Column);
    }

    private static TomlValue? ReadDecimal(string text, TomlPlace place)
    {
        var isSigned = text.Length > 0 && text[0] is '+' or '-';
        var isNegative = isSigned && text[0] == '-';
        var position = isSigned ? 1 : 0;
        if (text.Length == position + 3 && text.EndsWith("inf", System.StringComparison.Ordinal)) return Float(isNegative ? double.NegativeInfinity : double.PositiveInfinity, place);
        if (text.Length == position + 3 && text.EndsWith("nan", System.StringComparison.Ordinal)) return Float(double.NaN, place);

        var digits = new StringBuilder(isNegative ? "-" : string.Empty);
        var start = digits.Length;
        if (!Digits(text, ref position, digits)) return null;
        if (digits[start] == '0' && digits.Length > start + 1) return null;
        if (position == text.Length) return ReadInteger(digits.ToString(), place);

        if (text[position] == '.')
        {
            position++;
            if (!Digits(text, ref position, digits.Append('.'))) return null;
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            digits.Append('e');
            if (position < text.Length && text[position] is '+' or '-') digits.Append(text[position++]);
            if (!Digits(text, ref position, digits)) return null;
        }

        return position == text.Length ? Float(ReadFloat(digits.ToString(), isNegative), place) : null;
    }

    private static TomlValue ReadInteger(string digits, TomlPlace place) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? TomlValue.FromInteger(number, place.Line, place.Column)
            : throw OutOfRange(place);

    private static double ReadFloat(string digits, bool isNegative)
    {
        // .NET Framework fails beyond a double's range, and loses the sign of zero.
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        return number == 0 && isNegative ? -0.0 : number;
    }

    // Digits with single underscores between them.
    private static bool Digits(string text, ref int position, StringBuilder digits)
    {
        var start = position;
        for (; position < text.Length; position++)
        {
            if (IsDigit(text[position])) digits.Append(text[position]);
            else if (text[position] != '_' || position == start || text[position - 1] == '_') break;
        }

        return position > start && text[position - 1] != '_';
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static TomlValue Float(double number, TomlPlace place) => TomlValue.FromFloat(number, place.Line, place.Column);

    private static ConfigFormatException OutOfRange(TomlPlace place) => place.Error("an integer has to fit in 64 bits with a sign");
}
