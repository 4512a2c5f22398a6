using System.Globalization;
using System.Text;

namespace ConfigLock.Model.Text;

/// <summary>TOML's spelling of keys, strings and numbers in the one canonical way.</summary>
public static class TomlText
{
    // U+FFFD is valid, and taken by Tomlyn for the trace of bytes that were not.
    private const char Replacement = '\ufffd';

    /// <summary>A key: bare where TOML allows, else a basic string.</summary>
    public static void AppendKey(StringBuilder text, string key)
    {
        if (IsBareKey(key)) text.Append(key);
        else AppendString(text, key);
    }

    /// <summary>A dotted key of its parts.</summary>
    public static string DottedKey(IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        AppendDottedKey(text, parts);
        return text.ToString();
    }

    /// <inheritdoc cref="DottedKey"/>
    public static void AppendDottedKey(StringBuilder text, IEnumerable<string> parts)
    {
        var separator = string.Empty;
        foreach (var part in parts)
        {
            AppendKey(text.Append(separator), part);
            separator = ".";
        }
    }

    /// <summary>
    /// A basic string on one line. Control characters are escaped, and what Tomlyn refuses; all else is written as it is.
    /// </summary>
    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        var written = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (!NeedsEscape(value[i])) continue;
            text.Append(value, written, i - written);
            AppendEscape(text, value[i]);
            written = i + 1;
        }

        text.Append(value, written, value.Length - written).Append('"');
    }

    /// <summary>A float in the fewest digits that read back to the same number, always with a point or an exponent.</summary>
    public static string Float(double value)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsPositiveInfinity(value)) return "inf";
        if (double.IsNegativeInfinity(value)) return "-inf";
        if (value == 0) return BitConverter.DoubleToInt64Bits(value) < 0 ? "-0.0" : "0.0";

        var digits = ShortestRoundTrip(value);
        var exponent = digits.IndexOf('E');
        if (exponent < 0) return digits.IndexOf('.') >= 0 ? digits : digits + ".0";

        // .NET pads the exponent ("1E-05"); the shortest spelling does not.
        var power = int.Parse(digits.Substring(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return digits.Substring(0, exponent) + "e" + power.ToString(CultureInfo.InvariantCulture);
    }

    // "R" is not the shortest on .NET Framework hosts, so precision is raised until the number reads back.
    // Below the normal range fewer than 15 digits can be enough.
    private static string ShortestRoundTrip(double value)
    {
        for (var precision = Math.Abs(value) < 2.2250738585072014e-308 ? 1 : 15; precision < 17; precision++)
        {
            var text = value.ToString("G" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value) return text;
        }

        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static bool NeedsEscape(char c) => c is < ' ' or '"' or '\\' or '\u007f' or Replacement;

    private static void AppendEscape(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"': text.Append("\\\""); break;
            case '\\': text.Append("\\\\"); break;
            case '\b': text.Append("\\b"); break;
            case '\t': text.Append("\\t"); break;
            case '\n': text.Append("\\n"); break;
            case '\f': text.Append("\\f"); break;
            case '\r': text.Append("\\r"); break;
            default: text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)); break;
        }
    }

    private static bool IsBareKey(string key)
    {
        foreach (var c in key)
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-')) return false;
        return key.Length > 0;
    }
}
