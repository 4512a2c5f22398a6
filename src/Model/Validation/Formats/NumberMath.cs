using System.Globalization;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Formats;

/// <summary>Exact arithmetic over integers of 64 bits and floats.</summary>
internal static class NumberMath
{
    /// <summary>Less than, equal to or greater than 0 as the first number is to the second; <see langword="null"/> with a NaN.</summary>
    public static int? Compare(ConfigValue left, ConfigValue right) => (left, right) switch
    {
        (ConfigInteger l, ConfigInteger r) => l.Value.CompareTo(r.Value),
        (ConfigFloat l, ConfigFloat r) => double.IsNaN(l.Value) || double.IsNaN(r.Value) ? null : l.Value.CompareTo(r.Value),
        (ConfigInteger l, ConfigFloat r) => Compare(l.Value, r.Value),
        (ConfigFloat l, ConfigInteger r) => -Compare(r.Value, l.Value),
        _ => null,
    };

    /// <summary>Whether the value is a whole number of times the unit, as the numbers are written: 0.3 is three times 0.1.</summary>
    public static bool IsMultiple(ConfigValue value, ConfigValue unit)
    {
        if (value is ConfigInteger whole && unit is ConfigInteger by) return by.Value == -1 || whole.Value % by.Value == 0;
        if (TryDecimal(value, out var dividend) && TryDecimal(unit, out var divisor) && divisor != 0)
        {
            try
            {
                return dividend % divisor == 0;
            }
            catch (OverflowException)
            {
                // Some runtimes cannot divide decimals of very unlike size.
            }
        }

        var remainder = Math.IEEERemainder(ToDouble(value), ToDouble(unit));
        return remainder == 0;
    }

    /// <summary>
    /// The product of two numbers in decimal, as they are written, so that 3 times 0.1 is 0.3; with the origin of the first, and
    /// <see langword="null"/> where one of them is no number.
    /// </summary>
    public static ConfigValue? Product(ConfigValue value, ConfigValue factor)
    {
        if (value is not (ConfigInteger or ConfigFloat) || factor is not (ConfigInteger or ConfigFloat)) return null;
        var inexact = ToDouble(value) * ToDouble(factor);
        if (Math.Abs(inexact) is not (0 or > 1e-12 and < 1e28) || !TryDecimal(value, out var left) || !TryDecimal(factor, out var right))
            return new ConfigFloat(inexact, value.Origin);
        var product = left * right;
        return product == Math.Floor(product) && Math.Abs(product) <= long.MaxValue
            ? new ConfigInteger((long)product, value.Origin)
            : new ConfigFloat((double)product, value.Origin);
    }

    private static int? Compare(long left, double right)
    {
        if (double.IsNaN(right)) return null;
        if (right >= 9223372036854775808.0) return -1;
        if (right < -9223372036854775808.0) return 1;
        var whole = (long)right;
        return left != whole ? left.CompareTo(whole) : (0.0).CompareTo(right - whole);
    }

    private static bool TryDecimal(ConfigValue value, out decimal number)
    {
        number = value is ConfigInteger integer ? integer.Value : 0;
        if (value is not ConfigFloat real) return true;

        // By way of the text: a cast would round to 15 digits.
        var text = real.Value.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(real.Value) is 0 or > 1e-20 and < 1e28
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    private static double ToDouble(ConfigValue value) => value is ConfigInteger integer ? integer.Value : ((ConfigFloat)value).Value;
}
