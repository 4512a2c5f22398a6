using System.Collections;
using System.Globalization;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.DotNet;

/// <summary>
/// Typed values as pairs of path and value, so that a lock and an object can be compared. What is absent, null or holds nothing is no
/// pair; of the keys of open tables case does not count.
/// </summary>
internal static class TypedPairs
{
    private static readonly HashSet<string> Named =
        [.. typeof(ShopSettings).GetProperties().Concat(typeof(ShopServer).GetProperties()).Select(static property => property.Name)];

    /// <summary>The pairs of a config.</summary>
    public static SortedDictionary<string, string> Of(ConfigTable config)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(pairs, "", config);
        return pairs;
    }

    /// <summary>The pairs of an object.</summary>
    public static SortedDictionary<string, string> Of(object settings)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(pairs, "", settings);
        return pairs;
    }

    /// <summary>A path of the library, which spells keys as any layer does, as one of pairs.</summary>
    public static string Path(string library) => string.Concat(library.Split(':').Select(
        static key => Below("", Named.FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? key)));

    /// <summary>Whether a value of a config is that of an object. A lock keeps all digits of integers.</summary>
    public static bool AreSame(string? ofConfig, string? ofObject)
    {
        const string Start = "integer ";
        if (ofConfig is null || ofConfig == ofObject) return ofConfig == ofObject;
        return ofConfig.StartsWith(Start, StringComparison.Ordinal)
            && ofObject == Number(long.Parse(ofConfig[Start.Length..], CultureInfo.InvariantCulture));
    }

    private static void Add(SortedDictionary<string, string> pairs, string path, ConfigValue value)
    {
        switch (value)
        {
            case ConfigTable table:
                foreach (var entry in table) Add(pairs, Below(path, entry.Key), entry.Value);
                break;
            case ConfigArray array:
                for (var i = 0; i < array.Items.Count; i++) Add(pairs, Element(path, i), array.Items[i]);
                break;
            default:
                pairs.Add(path, value switch
                {
                    ConfigString text => Text(text.Value),
                    ConfigInteger number => Integer(number.Value),
                    ConfigFloat number => Number(number.Value),
                    ConfigBoolean truth => Truth(truth.Value),
                    _ => value.GetType().Name,
                });
                break;
        }
    }

    private static void Add(SortedDictionary<string, string> pairs, string path, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                pairs.Add(path, Text(text));
                break;
            case int or long or byte:
                pairs.Add(path, Integer(Convert.ToInt64(value, CultureInfo.InvariantCulture)));
                break;
            case double number:
                pairs.Add(path, Number(number));
                break;
            case bool truth:
                pairs.Add(path, Truth(truth));
                break;
            case Enum name:
                pairs.Add(path, Text(name.ToString()));
                break;
            case DateOnly day:
                pairs.Add(path, Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case IDictionary table:
                foreach (DictionaryEntry entry in table) Add(pairs, Below(path, (string)entry.Key), entry.Value);
                break;
            case IList list:
                for (var i = 0; i < list.Count; i++) Add(pairs, Element(path, i), list[i]);
                break;
            default:
                foreach (var property in value.GetType().GetProperties()) Add(pairs, Below(path, property.Name), property.GetValue(value));
                break;
        }
    }

    private static string Below(string path, string key) => path + ":" + (Named.Contains(key) ? key : key.ToUpperInvariant());

    private static string Element(string path, int position) => path + ":" + position.ToString(CultureInfo.InvariantCulture);

    private static string Text(string value) => "text " + value;

    private static string Integer(long value) => "integer " + value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => "number " + value.ToString("R", CultureInfo.InvariantCulture);

    private static string Truth(bool value) => value ? "true" : "false";
}
