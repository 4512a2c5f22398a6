using System.Text;

namespace ConfigLock.Model.Parsing;

/// <summary>The one spelling of a TOML date or time, so that two ways to write the same one give the same lock.</summary>
internal static class TomlDates
{
    /// <summary>
    /// Canonical text: <c>T</c> and <c>Z</c> in upper case, seconds written, no trailing zeros in a fraction, <c>Z</c> for <c>+00:00</c>.
    /// </summary>
    /// <param name="token">A valid TOML date, time or both, as written.</param>
    public static string Canonical(string token)
    {
        var text = token.Trim().ToUpperInvariant().Replace(' ', 'T');
        var timeStart = text.IndexOf(':') - 2;
        if (timeStart < 0) return text;

        var offsetStart = text.IndexOfAny(['Z', '+', '-'], timeStart);
        var time = offsetStart < 0 ? text.Substring(timeStart) : text.Substring(timeStart, offsetStart - timeStart);
        var offset = offsetStart < 0 ? string.Empty : text.Substring(offsetStart);

        var canonical = new StringBuilder(text, 0, timeStart, 40).Append(Time(time));
        return canonical.Append(offset == "+00:00" ? "Z" : offset).ToString();
    }

    private static string Time(string time)
    {
        if (time.Length == 5) return time + ":00";
        return time.IndexOf('.') < 0 ? time : time.TrimEnd('0').TrimEnd('.');
    }
}
