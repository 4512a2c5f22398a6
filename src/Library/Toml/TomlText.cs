using System.Globalization;
using System.Text;

namespace ConfigLock.Toml;

/// <summary>TOML's spelling of keys, strings and numbers in the one canonical way.</summary>
internal static class TomlText
{
    /// <summary>The name of a kind in a message.</summary>
    public static string Name(TomlKind kind) => kind switch
    {
        TomlKind.Table => "a table",
        TomlKind.Array => "an array",
        TomlKind.String => "a string",
        TomlKind.Integer => "an integer",
        TomlKind.Float => "a float",
        TomlKind.Boolean => "a boolean",
        TomlKind.OffsetDateTime => "a date with time and offset",
        TomlKind.LocalDateTime => "a date with time and no offset",
        TomlKind.LocalDate => "a date",
        _ => "a time of day",
    };

    /// <summary>The message for a value of the wrong kind.</summary>
    public static string Expected(TomlKind expected, TomlKind actual) => $"{Name(expected)} is expected, not {Name(actual)}";

    /// <summary>The text itself, if TOML can hold it.</summary>
    public static string Checked(string text, string parameter) => LoneSurrogate(text) < 0
        ? text
        : throw new ArgumentException("TOML cannot hold half of a surrogate pair.", parameter);

    /// <summary>The position of a surrogate without its other half; -1 if there is none.</summary>
    public static int LoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    /// <summary>A dotted key of its parts.</summary>
    public static void AppendDottedKey(StringBuilder text, List<string> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) text.Append('.');
            AppendKey(text, parts[i]);
        }
    }

    /// <summary>A key as TOML writes it.</summary>
    public static string Key(string key)
    {
        var text = new StringBuilder();
        AppendKey(text, key);
        return text.ToString();
    }

    /// <summary>A key: bare where TOML allows, else a basic string.</summary>
    public static void AppendKey(StringBuilder text, string key)
    {
        if (IsBareKey(key)) text.Append(key);
        else AppendString(text, key);
    }

    /// <summary>Whether a character may stand in a key without quotes.</summary>
    public static bool IsBareKeyCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';

    /// <summary>A basic string on one line. Control characters are escaped, all else is written as it is.</summary>
    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
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
                default:
                    if (c is < ' ' or '\u007f') text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    else text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }

    /// <summary>A float in the fewest digits that read back to the same number, always with a point or an exponent.</summary>
    public static string Float(double value)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsPositiveInfinity(value)) return "inf";
        if (double.IsNegativeInfinity(value)) return "-inf";
        if (value == 0) return BitConverter.DoubleToInt64Bits(value) < 0 ? "-0.0" : "0.0";

        var digits = ShortestRoundTrip(value);
        var exponent = digits.IndexOf("E", StringComparison.Ordinal);
        if (exponent < 0) return digits.IndexOf(".", StringComparison.Ordinal) >= 0 ? digits : digits + ".0";

        // .NET pads the exponent ("1E-05"); the shortest spelling does not.
        var power = int.Parse(digits.Substring(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return digits.Substring(0, exponent) + "e" + power.ToString(CultureInfo.InvariantCulture);
    }

    // "R" is not the shortest on .NET Framework, so precision is raised until the number reads back.
    // Below the normal range fewer than 15 digits can be enough.
    private static string ShortestRoundTrip(double value)
    {
        for (var precision = Math.Abs(value) < 2.2250738585072014e-308 ? 1 : 15; precision < 17; precision++)
        {
            var text = value.ToString("G" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read == value) return text;
        }

        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static bool IsBareKey(string key)
    {
        foreach (var c in key)
            if (!IsBareKeyCharacter(c)) return false;
        return key.Length > 0;
    }
}
