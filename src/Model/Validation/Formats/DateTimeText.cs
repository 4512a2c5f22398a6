namespace ConfigLock.Model.Validation.Formats;

/// <summary>Dates and times by RFC 3339.</summary>
internal static class DateTimeText
{
    public static bool IsDateTime(string text) =>
        text.Length > 11 && text[10] is 'T' or 't' && IsDate(text.Substring(0, 10)) && IsTime(text.Substring(11));

    public static bool IsDate(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        var (year, month, day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        if (year < 0 || month is < 1 or > 12 || day < 1) return false;

        // The year 0000 is a leap year as 2000 is, and DateTime does not know it.
        return day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);
    }

    public static bool IsTime(string text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':') return false;
        var (hour, minute, second) = (Number(text, 0, 2), Number(text, 3, 2), Number(text, 6, 2));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60) return false;

        var end = 8;
        if (text[end] == '.')
        {
            var start = ++end;
            while (end < text.Length && text[end] is >= '0' and <= '9') end++;
            if (end == start) return false;
        }

        if (Offset(text, end) is not { } offset) return false;

        // A leap second is the last one of a day in UTC.
        return second < 60 || (((hour * 60) + minute - offset + 2880) % 1440) == 1439;
    }

    private static int? Offset(string text, int start)
    {
        if (text.Length == start + 1) return text[start] is 'Z' or 'z' ? 0 : null;
        if (text.Length != start + 6 || text[start] is not ('+' or '-') || text[start + 3] != ':') return null;
        var (hour, minute) = (Number(text, start + 1, 2), Number(text, start + 4, 2));
        if (hour is < 0 or > 23 || minute is < 0 or > 59) return null;
        return text[start] == '-' ? -((hour * 60) + minute) : (hour * 60) + minute;
    }

    // The digits as a number, or -1.
    private static int Number(string text, int start, int count)
    {
        var number = 0;
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is not (>= '0' and <= '9')) return -1;
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
