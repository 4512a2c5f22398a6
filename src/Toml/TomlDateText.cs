namespace ConfigLock.Toml;

/// <summary>
/// Reads dates and times, and spells them in the one canonical way: <c>T</c> and <c>Z</c> in upper case, seconds written, no trailing
/// zeros in a fraction, <c>Z</c> for <c>+00:00</c>.
/// </summary>
internal static class TomlDateText
{
    private const int DateLength = 10;
    private const int MinuteLength = 5;
    private const int SecondLength = 8;
    private const int OffsetLength = 6;

    // As the year 0 is, which DateTime does not know.
    private const int LeapYear = 2000;
    private const long MaximumOffset = 14 * TimeSpan.TicksPerHour;

    /// <summary>The canonical text of a date, a time or both; <see langword="null"/> where neither stands there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the date begins.</param>
    /// <param name="end">Where it ends: nothing else may stand before.</param>
    /// <param name="asQuoted">
    /// Whether it stands in a string, which may hold any moment of RFC 3339, also one that .NET cannot tell: a leap second, the
    /// year 0, an offset of 20 hours. A TOML date has an offset of at most 14 hours and a year from 1 to 9999.
    /// </param>
    /// <param name="kind">Which of the four kinds it is.</param>
    public static string? Read(string text, int start, int end, bool asQuoted, out TomlKind kind)
    {
        kind = TomlKind.LocalDate;
        var hasDate = IsDate(text, start, end, asQuoted ? 0 : 1);
        if (hasDate && end == start + DateLength) return text.Substring(start, DateLength);

        kind = hasDate ? TomlKind.LocalDateTime : TomlKind.LocalTime;
        var time = start;
        if (hasDate)
        {
            time += DateLength + 1;
            if (text[time - 1] is not ('T' or 't' or ' ')) return null;
        }

        var timeEnd = EndOfTime(text, time, end, asQuoted ? 60 : 59);
        if (timeEnd < 0) return null;
        var hasOffset = hasDate && IsOffset(text, timeEnd, end);
        if (!hasOffset && timeEnd != end) return null;

        if (!hasOffset) return asQuoted ? Read(text, start, end, asQuoted: false, out kind) : Canonical(text, start, time, timeEnd, end);
        kind = TomlKind.OffsetDateTime;
        var canonical = Canonical(text, start, time, timeEnd, end);
        return asQuoted || IsMoment(canonical) ? canonical : null;
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

    /// <summary>The time of day that starts at a position of a canonical text; what is finer than 100 nanoseconds is cut off.</summary>
    public static TimeSpan Time(string text, int start)
    {
        var time = new TimeSpan(Number(text, start, 2, 23), Number(text, start + 3, 2, 59), Number(text, start + 6, 2, 59));
        if (!Has(text, start + SecondLength, '.')) return time;

        var ticks = 0L;
        var unit = TimeSpan.TicksPerSecond / 10;
        for (var i = start + SecondLength + 1; unit > 0 && Number(text, i, 1, 9) is >= 0 and var digit; i++)
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
        var start = text.Length - OffsetLength;
        var offset = new TimeSpan(Number(text, start + 1, 2, 23), Number(text, start + 4, 2, 59), 0);
        return text[start] == '-' ? -offset : offset;
    }

    private static bool IsDate(string text, int start, int end, int firstYear)
    {
        if (end - start < DateLength || text[start + 4] != '-' || text[start + 7] != '-') return false;
        var year = Number(text, start, 4, 9999);
        var month = Number(text, start + 5, 2, 12);
        if (year < firstYear || month < 1) return false;
        return Number(text, start + 8, 2, DateTime.DaysInMonth(year == 0 ? LeapYear : year, month)) >= 1;
    }

    // Behind 07:32, 07:32:00 or 07:32:00.123; -1 where none of them stands there.
    private static int EndOfTime(string text, int start, int end, int lastSecond)
    {
        if (end - start < MinuteLength || !IsHourAndMinute(text, start)) return -1;
        var position = start + MinuteLength;
        if (position == end || text[position] != ':') return position;
        if (end - start < SecondLength || Number(text, position + 1, 2, lastSecond) < 0) return -1;
        position = start + SecondLength;
        if (position == end || text[position] != '.') return position;

        var fraction = ++position;
        while (position < end && text[position] is >= '0' and <= '9') position++;
        return position > fraction ? position : -1;
    }

    private static bool IsOffset(string text, int start, int end)
    {
        if (end - start == 1) return text[start] is 'Z' or 'z';
        return end - start == OffsetLength && text[start] is '+' or '-' && IsHourAndMinute(text, start + 1);
    }

    private static string Canonical(string text, int start, int time, int timeEnd, int end)
    {
        var significant = timeEnd;
        if (timeEnd - time > SecondLength)
        {
            while (text[significant - 1] == '0') significant--;
            if (text[significant - 1] == '.') significant--;
        }

        var seconds = timeEnd - time == MinuteLength ? ":00" : string.Empty;
        var offset = text.Substring(timeEnd, end - timeEnd);
        if (offset is "z" or "+00:00") offset = "Z";
        if (time == start) return text.Substring(time, significant - time) + seconds;
        return string.Concat(text.Substring(start, DateLength), "T", text.Substring(time, significant - time), seconds + offset);
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
}
