using System.Globalization;

namespace ConfigLock.Core.DotNet;

/// <summary>The positions of elements as names of sections.</summary>
internal static class Positions
{
    /// <summary>The name of a position.</summary>
    public static string Name(int position) => position.ToString(CultureInfo.InvariantCulture);

    /// <summary>The position that a name says; -1 where it is the name of none: <c>07</c> is a key.</summary>
    public static int Of(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && Name(position) == name ? position : -1;
}
