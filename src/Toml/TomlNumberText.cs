using System.Globalization;

namespace ConfigLock.Toml;

/// <summary>Reads numbers of all forms.</summary>
internal static class TomlNumberText
{
    /// <summary>Reads the number that stands from a start to an end.</summary>
    /// <returns><see langword="false"/> where it is none, or an integer that does not fit in 64 bits with a sign.</returns>
    public static bool Read(string text, int start, int end, ref TomlScalar scalar)
    {
        if (BitsOf(text, start, end) is var bits and > 0) return ReadRadix(text, start + 2, end, bits, ref scalar);
        if (ReadSpecial(text, start, end, ref scalar)) return true;

        var form = FormOf(text, start, end);
        if (form == Form.None) return false;
        var digits = text.Substring(start, end - start);
        if (digits.IndexOf('_') >= 0) digits = digits.Replace("_", string.Empty);
        if (form == Form.Float)
        {
            (scalar.Kind, scalar.Float) = (TomlKind.Float, Digits(digits));
            return true;
        }

        scalar.Kind = TomlKind.Integer;
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out scalar.Integer);
    }

    /// <summary>The float whose spelling <see cref="TomlText.Float"/> gives.</summary>
    public static double Float(string text)
    {
        var scalar = default(TomlScalar);
        return ReadSpecial(text, 0, text.Length, ref scalar) ? scalar.Float : Digits(text);
    }

    /// <summary>Whether it has the form of an integer, however great.</summary>
    public static bool IsInteger(string text, int start, int end) => BitsOf(text, start, end) is var bits and > 0
        ? AreDigits(text, start + 2, end, 1 << bits)
        : FormOf(text, start, end) == Form.Integer;

    private enum Form
    {
        None,
        Integer,
        Float,
    }

    // Of a digit behind 0x, 0o or 0b; 0 where neither stands there.
    private static int BitsOf(string text, int start, int end)
    {
        if (end - start < 3 || text[start] != '0') return 0;
        return text[start + 1] switch { 'x' => 4, 'o' => 3, 'b' => 1, _ => 0 };
    }

    private static bool ReadRadix(string text, int start, int end, int bits, ref TomlScalar scalar)
    {
        if (!AreDigits(text, start, end, 1 << bits)) return false;
        var number = 0L;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '_') continue;
            if (number > long.MaxValue >> bits) return false;
            number = (number << bits) | (long)TomlText.HexadecimalDigit(text[i]);
        }

        (scalar.Kind, scalar.Integer) = (TomlKind.Integer, number);
        return true;
    }

    private static bool ReadSpecial(string text, int start, int end, ref TomlScalar scalar)
    {
        var isNegative = text[start] == '-';
        if (isNegative || text[start] == '+') start++;
        if (end - start != 3) return false;
        var isInfinite = string.CompareOrdinal(text, start, "inf", 0, 3) == 0;
        if (!isInfinite && string.CompareOrdinal(text, start, "nan", 0, 3) != 0) return false;
        scalar.Kind = TomlKind.Float;
        scalar.Float = !isInfinite ? double.NaN : isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        return true;
    }

    private static Form FormOf(string text, int start, int end)
    {
        var position = SkipSign(text, start, end);
        var first = position;
        if (!SkipDigits(text, ref position, end)) return Form.None;
        if (text[first] == '0' && position > first + 1) return Form.None;
        if (position == end) return Form.Integer;

        if (text[position] == '.')
        {
            position++;
            if (!SkipDigits(text, ref position, end)) return Form.None;
        }

        if (position < end && text[position] is 'e' or 'E')
        {
            position = SkipSign(text, position + 1, end);
            if (!SkipDigits(text, ref position, end)) return Form.None;
        }

        return position == end ? Form.Float : Form.None;
    }

    private static int SkipSign(string text, int position, int end) =>
        position < end && text[position] is '+' or '-' ? position + 1 : position;

    // Digits with single underscores between them.
    private static bool SkipDigits(string text, ref int position, int end)
    {
        var start = position;
        while (position < end && (text[position] is >= '0' and <= '9' or '_')) position++;
        return AreDigits(text, start, position, 10);
    }

    private static bool AreDigits(string text, int start, int end, int radix)
    {
        if (start == end || text[start] == '_' || text[end - 1] == '_') return false;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '_' ? text[i - 1] == '_' : (uint)TomlText.HexadecimalDigit(text[i]) >= (uint)radix) return false;
        }

        return true;
    }

    private static double Digits(string digits)
    {
        // .NET Framework fails beyond a double's range, and loses the sign of zero.
        var isNegative = digits[0] == '-';
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        return number == 0 && isNegative ? -0.0 : number;
    }
}
