using System.Globalization;

namespace ConfigLock.Core.Merging;

/// <summary>The order of versions (Semantic Versioning 2.0.0, section 11). Texts that it calls equal are ordered as texts.</summary>
internal static class VersionOrder
{
    /// <summary>The higher of two versions, whichever comes first.</summary>
    public static string Higher(string one, string other) => Compare(one, other) >= 0 ? one : other;

    private static int Compare(string one, string other)
    {
        var (left, right) = (Parts(one), Parts(other));
        var order = Compare(left.Release.Split('.'), right.Release.Split('.'), ofRelease: true);

        // What comes before a release is lower than it.
        if (order == 0) order = (left.Before.Length == 0).CompareTo(right.Before.Length == 0);
        if (order == 0) order = Compare(left.Before.Split('.'), right.Before.Split('.'), ofRelease: false);
        return order != 0 ? order : string.CompareOrdinal(one, other);
    }

    private static (string Release, string Before) Parts(string version)
    {
        var precedence = version.Split('+')[0];
        var dash = precedence.IndexOf('-');
        return dash < 0 ? (precedence, string.Empty) : (precedence.Substring(0, dash), precedence.Substring(dash + 1));
    }

    // A part that a release lacks is 0; of two rows of identifiers, one the start of the other, the longer is higher.
    private static int Compare(string[] one, string[] other, bool ofRelease)
    {
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            if (!ofRelease && (i == one.Length || i == other.Length)) return one.Length.CompareTo(other.Length);
            var order = CompareIdentifiers(i < one.Length ? one[i] : "0", i < other.Length ? other[i] : "0");
            if (order != 0) return order;
        }

        return 0;
    }

    // Numbers are lower than texts.
    private static int CompareIdentifiers(string one, string other)
    {
        var (isNumber, otherIsNumber) = (TryParse(one, out var number), TryParse(other, out var otherNumber));
        if (isNumber && otherIsNumber) return number.CompareTo(otherNumber);
        return isNumber != otherIsNumber ? otherIsNumber.CompareTo(isNumber) : string.CompareOrdinal(one, other);
    }

    private static bool TryParse(string text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
