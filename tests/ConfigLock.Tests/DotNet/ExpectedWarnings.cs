using System.Globalization;
using System.Text.Json;
using ConfigLock.Core.DotNet;

namespace ConfigLock.Tests.DotNet;

/// <summary>What stays of lower layers where people take it to be replaced, by what the library answers in the end.</summary>
internal static class ExpectedWarnings
{
    public const string ElementsStand = "CFGLOCK233";
    public const string ClearsNothing = "CFGLOCK234";

    /// <summary>The code of each warning with the layer that it is about, in ordinal order.</summary>
    /// <param name="expected">What is answered.</param>
    /// <param name="layers">The layers with their names, the lowest first.</param>
    public static IReadOnlyList<string> Of(ExpectedLock expected, IReadOnlyList<(string Name, WrittenLayer Layer)> layers)
    {
        var warnings = new List<string>();
        for (var at = 0; at < layers.Count; at++)
        {
            var (name, layer) = layers[at];
            foreach (var array in layer.FilledArrays)
                if (LeavesElements(expected, layer, at, array)) warnings.Add($"{ElementsStand} {name}");
            foreach (var (key, kind) in layer.Kinds)
                if (LeavesAll(expected, at, key, kind)) warnings.Add($"{ClearsNothing} {name}");
        }

        return [.. warnings.Order(StringComparer.Ordinal)];
    }

    private static bool LeavesElements(ExpectedLock expected, WrittenLayer layer, int at, string array)
    {
        var length = Enumerable.Range(0, int.MaxValue).First(position => !layer.Names.ContainsKey(Element(array, position)));
        return expected.Written.Any(value => value.Provider < at && IsBelow(value.Key, array)
            && Positions.Of(value.Key[(array.Length + 1)..].Split(':')[0]) >= length);
    }

    // Of an empty object beside another one in its own file it is said that both are one.
    private static bool LeavesAll(ExpectedLock expected, int at, string key, JsonValueKind kind)
    {
        if (kind is not (JsonValueKind.Null or JsonValueKind.Array or JsonValueKind.Object)) return false;
        var highest = kind == JsonValueKind.Object ? at - 1 : at;
        return expected.Written.Any(value => value.Provider <= highest && IsBelow(value.Key, key));
    }

    private static bool IsBelow(string key, string above) => key.StartsWith(above + ":", StringComparison.OrdinalIgnoreCase);

    private static string Element(string array, int position) => array + ":" + position.ToString(CultureInfo.InvariantCulture);
}
