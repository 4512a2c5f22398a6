using System.ComponentModel;
using System.Globalization;
using ConfigLock.Toml;

namespace ConfigLock;

/// <summary>
/// A number as a config says it: an integer of 64 bits or a float, whichever was written. It converts to and from
/// <see cref="double"/> by itself; an integer that no double equals keeps its digits as long as it is not converted.
/// </summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(TomlNumberJsonConverter))]
#endif
public readonly struct TomlNumber : IEquatable<TomlNumber>, IFormattable
{
    private const double BeyondInt64 = 9223372036854775808.0;

    private readonly long _integer;
    private readonly double _float;

    private TomlNumber(bool isInteger, long integer, double number)
    {
        IsInteger = isInteger;
        _integer = integer;
        _float = number;
    }

    /// <summary>Whether it is written without a fraction and an exponent.</summary>
    public bool IsInteger { get; }

    /// <summary>The nearest double.</summary>
    public static implicit operator double(TomlNumber number) => number.ToDouble();

    /// <summary>A number that is written as a float.</summary>
    public static implicit operator TomlNumber(double number) => new(false, 0, number);

    /// <summary>Whether both are the same number, however it is written.</summary>
    public static bool operator ==(TomlNumber left, TomlNumber right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(TomlNumber left, TomlNumber right) => !left.Equals(right);

    /// <summary>A number that is written as an integer.</summary>
    public static TomlNumber FromInteger(long number) => new(true, number, 0);

    /// <summary>A number by its digits, as JSON writes it; a float where it has a fraction or an exponent, or more than 64 bits.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TomlNumber FromDigits(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? FromInteger(integer)
            : TomlNumberText.Float(digits);

    /// <summary>The nearest double.</summary>
    public double ToDouble() => IsInteger ? _integer : _float;

    /// <summary>The integer.</summary>
    /// <exception cref="InvalidOperationException">It has a fraction, or more than 64 bits.</exception>
    public long ToInt64()
    {
        if (IsInteger) return _integer;
        if (IsWhole(_float)) return (long)_float;
        throw new InvalidOperationException("The number " + ToString() + " is no integer of 64 bits.");
    }

    /// <summary>Whether both are the same number, however it is written. NaN equals NaN.</summary>
    public bool Equals(TomlNumber other)
    {
        if (IsInteger && other.IsInteger) return _integer == other._integer;
        if (!IsInteger && !other.IsInteger) return _float.Equals(other._float) || _float == other._float;
        return IsInteger ? Equals(_integer, other._float) : Equals(other._integer, _float);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TomlNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Equal numbers have the same nearest double; the two zeros are equal and differ in their bits.
        var number = ToDouble();
        return number == 0 ? 0 : number.GetHashCode();
    }

    /// <summary>The number as TOML writes it.</summary>
    public override string ToString() => IsInteger ? _integer.ToString(CultureInfo.InvariantCulture) : TomlText.Float(_float);

    /// <summary>The number by a format of .NET; as TOML writes it where there is none.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (string.IsNullOrEmpty(format)) return ToString();
        return IsInteger ? _integer.ToString(format, formatProvider) : _float.ToString(format, formatProvider);
    }

    /// <summary>Whether a double is an integer of 64 bits.</summary>
    internal static bool IsWhole(double number) => number >= -BeyondInt64 && number < BeyondInt64 && Math.Floor(number) == number;

    // Several integers have the same nearest double, so the comparison is made in both directions.
    private static bool Equals(long integer, double number) => number == integer && IsWhole(number) && (long)number == integer;
}
