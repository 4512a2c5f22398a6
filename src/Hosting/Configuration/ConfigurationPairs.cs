using System.Globalization;
using ConfigLock.Model.Values;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>A config as pairs of paths and texts, as the library has those of a JSON file.</summary>
internal static class ConfigurationPairs
{
    /// <summary>The pairs.</summary>
    public static Dictionary<string, string?> Of(TomlValue config)
    {
        var pairs = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Add(pairs, string.Empty, config);
        return pairs;
    }

    private static void Add(Dictionary<string, string?> pairs, string path, TomlValue value)
    {
        switch (value.Kind)
        {
            case TomlKind.Table:
                foreach (var entry in value.Entries) Add(pairs, Below(path, entry.Key), entry.Value);
                break;
            case TomlKind.Array:
                var number = 0;
                foreach (var item in value.Items) Add(pairs, Below(path, (number++).ToString(CultureInfo.InvariantCulture)), item);
#if NET10_0_OR_GREATER
                // What this version makes of an empty array; those before make nothing of it.
                if (number == 0) pairs[path] = string.Empty;
#endif
                break;
            default:
                pairs[path] = Text(value);
                break;
        }
    }

    private static string Below(string path, string key) => path.Length == 0 ? key : ConfigurationPath.Combine(path, key);

    // TOML's numbers that are none have names of their own, which programs do not read.
    private static string Text(TomlValue value) => value.Kind == TomlKind.Float && !double.IsFinite(value.AsFloat())
        ? value.AsFloat().ToString(CultureInfo.InvariantCulture)
        : LibraryText.Of(TomlValues.ToConfig(value));
}
