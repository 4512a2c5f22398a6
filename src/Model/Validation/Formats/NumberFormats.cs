using System.Globalization;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Formats;

/// <summary>The widths of integers that generators of schemas give as formats.</summary>
internal static class NumberFormats
{
    // What does not fit in 64 bits with a sign is a float, for which the upper limit of 64 bits without a sign is exact enough.
    private static readonly Dictionary<string, (double Least, double Most)> Ranges = new(StringComparer.Ordinal)
    {
        ["int8"] = (sbyte.MinValue, sbyte.MaxValue),
        ["int16"] = (short.MinValue, short.MaxValue),
        ["int32"] = (int.MinValue, int.MaxValue),
        ["int64"] = (long.MinValue, long.MaxValue),
        ["int"] = (long.MinValue, long.MaxValue),
        ["uint8"] = (0, byte.MaxValue),
        ["uint16"] = (0, ushort.MaxValue),
        ["uint32"] = (0, uint.MaxValue),
        ["uint64"] = (0, ulong.MaxValue),
        ["uint"] = (0, ulong.MaxValue),
    };

    /// <summary>What the format asks for and the number is not; <see langword="null"/> if it is right.</summary>
    public static string? Expected(string format, ConfigValue number)
    {
        if (!Ranges.TryGetValue(format, out var range)) return null;
        var origin = default(Origin);
        if (NumberMath.Compare(number, new ConfigFloat(range.Least, origin)) >= 0
            && NumberMath.Compare(number, new ConfigFloat(range.Most, origin)) <= 0) return null;
        if (range.Most > uint.MaxValue)
            return range.Least == 0 ? "0 or more, within 64 bits" : "within 64 bits";
        return string.Format(CultureInfo.InvariantCulture, "between {0} and {1}", range.Least, range.Most);
    }
}
