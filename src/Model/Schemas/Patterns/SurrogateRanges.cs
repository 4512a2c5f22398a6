using System.Globalization;

namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>Characters outside the basic plane, as .NET patterns over their UTF-16 halves.</summary>
internal static class SurrogateRanges
{
    /// <summary>Any of them.</summary>
    public const string Everything = "[\\ud800-\\udbff][\\udc00-\\udfff]";

    /// <summary>One of them.</summary>
    public static string Literal(int codePoint)
    {
        var (high, low) = Split(codePoint);
        return Unit(high) + Unit(low);
    }

    /// <summary>Adds the alternatives that make up a range.</summary>
    public static void Add(List<string> alternatives, int first, int last)
    {
        var (firstHigh, firstLow) = Split(first);
        var (lastHigh, lastLow) = Split(last);
        if (firstHigh == lastHigh)
        {
            alternatives.Add(Unit(firstHigh) + Set(firstLow, lastLow));
            return;
        }

        alternatives.Add(Unit(firstHigh) + Set(firstLow, 0xDFFF));
        if (lastHigh - firstHigh > 1) alternatives.Add(Set(firstHigh + 1, lastHigh - 1) + Set(0xDC00, 0xDFFF));
        alternatives.Add(Unit(lastHigh) + Set(0xDC00, lastLow));
    }

    private static (int High, int Low) Split(int codePoint) =>
        (0xD800 + ((codePoint - 0x10000) >> 10), 0xDC00 + ((codePoint - 0x10000) & 0x3FF));

    private static string Set(int first, int last) => $"[{Unit(first)}-{Unit(last)}]";

    private static string Unit(int unit) => "\\u" + unit.ToString("x4", CultureInfo.InvariantCulture);
}
