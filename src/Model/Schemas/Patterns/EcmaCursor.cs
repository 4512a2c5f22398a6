using System.Globalization;

namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>A position in a pattern.</summary>
internal sealed class EcmaCursor(string pattern)
{
    private int _position;

    public bool AtEnd => _position >= pattern.Length;

    public char Peek => pattern[_position];

    public char Take() => pattern[_position++];

    public bool TryTake(string text)
    {
        if (string.CompareOrdinal(pattern, _position, text, 0, text.Length) != 0) return false;
        _position += text.Length;
        return true;
    }

    public bool TryTakeLowSurrogate(out char low)
    {
        low = AtEnd ? '\0' : Peek;
        if (!char.IsLowSurrogate(low)) return false;
        _position++;
        return true;
    }

    public void Back(int count) => _position -= count;

    public string TakeDigits()
    {
        var start = _position;
        while (!AtEnd && Peek is >= '0' and <= '9') _position++;
        return pattern.Substring(start, _position - start);
    }

    /// <summary>The text up to a closing character, which is taken as well.</summary>
    public string TakeUntil(char end)
    {
        var stop = pattern.IndexOf(end, _position);
        if (stop < 0) throw new FormatException($"a \"{end}\" is missing");
        var text = pattern.Substring(_position, stop - _position);
        _position = stop + 1;
        return text;
    }

    public int TakeHex(int digits)
    {
        var length = Math.Min(digits, pattern.Length - _position);
        var value = ParseHex(pattern.Substring(_position, length));
        if (length < digits || value < 0) throw new FormatException($"an escape lacks its {digits} hexadecimal digits");
        _position += digits;
        return value;
    }

    /// <summary>The number, or -1.</summary>
    public static int ParseHex(string text) =>
        int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
