using System.Text;

namespace ConfigLock.Toml;

/// <summary>Reads the parts of dates and times. A part is checked and copied in its canonical form.</summary>
internal static class TomlDateText
{
    private const int DateLength = 10;

    // As the year 0 is, which DateTime does not know.
    private const int LeapYear = 2000;
    private const long MaximumOffset = 14 * TimeSpan.TicksPerHour;

    /// <summary>Reads <c>2026-11-23</c>.</summary>
    public static bool ReadDate(string text, ref int position, StringBuilder canonical, int firstYear)
    {
        var year = Number(text, position, 4, 9999);
        var month = Number(text, position + 5, 2, 12);
        if (year < firstYear || month < 1 || !Has(text, position + 4, '-') || !Has(text, position + 7, '-')) return false;
        if (Number(text, position + 8, 2, DateTime.DaysInMonth(year == 0 ? LeapYear : year, month)) < 1) return false;
        Copy(text, ref position, DateLength, canonical);
        return true;
    }

    /// <summary>Reads what stands between date and time.</summary>
    public static bool ReadSeparator(string text, ref int position, StringBuilder canonical)
    {
        if (!Has(text, position, 'T') && !Has(text, position, 't') && !Has(text, position, ' ')) return false;
        position++;
        canonical.Append('T');
        return true;
    }

    /// <summary>Reads <c>07:32</c>, <c>07:32:00</c> or <c>07:32:00.123</c>.</summary>
    public static bool ReadTime(string text, ref int position, StringBuilder canonical, int lastSecond)
    {
        if (!IsHourAndMinute(text, position)) return false;
        Copy(text, ref position, 5, canonical);
        if (!Has(text, position, ':'))
        {
            canonical.Append(":00");
            return true;
        }

        if (Number(text, position + 1, 2, lastSecond) < 0) return false;
        Copy(text, ref position, 3, canonical);
        return !Has(text, position, '.') || ReadFraction(text, ref position, canonical);
    }

    /// <summary>Reads <c>Z</c> or <c>-07:00</c>.</summary>
    public static bool ReadOffset(string text, ref int position, StringBuilder canonical)
    {
        if (Has(text, position, 'Z') || Has(text, position, 'z'))
        {
            position++;
            canonical.Append('Z');
            return true;
        }

        var isPositive = Has(text, position, '+');
        if ((!isPositive && !Has(text, position, '-')) || !IsHourAndMinute(text, position + 1)) return false;
        if (isPositive && string.CompareOrdinal(text, position, "+00:00", 0, 6) == 0)
        {
            position += 6;
            canonical.Append('Z');
        }
        else
        {
            Copy(text, ref position, 6, canonical);
        }

        return true;
    }

    /// <summary>The date at the start of a canonical text.</summary>
    public static DateTime Date(string text) => new(Number(text, 0, 4, 9999), Number(text, 5, 2, 12), Number(text, 8, 2, 31));

    /// <summary>Whether a canonical text begins with a year that .NET knows.</summary>
    public static bool HasYear(string text) => Number(text, 0, 4, 9999) > 0;

    /// <summary>The date and time at the start of a canonical text.</summary>
    public static DateTime DateAndTime(string text) => Date(text) + Time(text, DateLength + 1);

    /// <summary>Whether a canonical text with an offset is a moment that .NET can tell.</summary>
    public static bool IsMoment(string text)
    {
        if (!HasYear(text) || Number(text, DateLength + 7, 2, 59) < 0) return false;
        var offset = Offset(text).Ticks;
        var utc = DateAndTime(text).Ticks - offset;
        return Math.Abs(offset) <= MaximumOffset && utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
    }

    /// <summary>The time of day that starts at a position of a canonical text.</summary>
    public static TimeSpan Time(string text, int start)
    {
        var time = new TimeSpan(Number(text, start, 2, 23), Number(text, start + 3, 2, 59), Number(text, start + 6, 2, 59));
        if (!Has(text, start + 8, '.')) return time;

        var ticks = 0L;
        var unit = TimeSpan.TicksPerSecond / 10;
        for (var i = start + 9; unit > 0 && Number(text, i, 1, 9) is >= 0 and var digit; i++)
        {
            ticks += digit * unit;
            unit /= 10;
        }

        return time + TimeSpan.FromTicks(ticks);
    }

    /// <summary>The offset at the end of a canonical text.</summary>
    public static TimeSpan Offset(string text)
    {
        if (text[text.Length - 1] == 'Z') return TimeSpan.Zero;
        var start = text.Length - 6;
        var offset = new TimeSpan(Number(text, start + 1, 2, 23), Number(text, start + 4, 2, 59), 0);
        return text[start] == '-' ? -offset : offset;
    }

    private static bool ReadFraction(string text, ref int position, StringBuilder canonical)
    {
        var start = position;
        var end = start + 1;
        var significant = start;
        for (; end < text.Length && text[end] is >= '0' and <= '9'; end++)
            if (text[end] != '0') significant = end + 1;

        canonical.Append(text, start, significant - start);
        position = end;
        return end > start + 1;
    }

    private static bool IsHourAndMinute(string text, int position) =>
        Number(text, position, 2, 23) >= 0 && Has(text, position + 2, ':') && Number(text, position + 3, 2, 59) >= 0;

    private static bool Has(string text, int position, char c) => position < text.Length && text[position] == c;

    // A number of so many digits; -1 where there is none, or a greater one.
    private static int Number(string text, int position, int digits, int maximum)
    {
        if (position + digits > text.Length) return -1;
        var number = 0;
        for (var i = position; i < position + digits; i++)
        {
            if (text[i] is < '0' or > '9') return -1;
            number = (number * 10) + (text[i] - '0');
        }

        return number <= maximum ? number : -1;
    }

    private static void Copy(string text, ref int position, int length, StringBuilder canonical)
    {
        canonical.Append(text, position, length);
        position += length;
    }
}
