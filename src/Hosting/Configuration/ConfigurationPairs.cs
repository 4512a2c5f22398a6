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
        Visit(string.Empty, config, (path, value) =>
        {
            if (HasPair(value)) pairs[path] = Text(value);
        });
        return pairs;
    }

    /// <summary>The values by path: all of those that have a pair, and each array.</summary>
    public static Dictionary<string, TomlValue> Values(TomlValue config)
    {
        var values = new Dictionary<string, TomlValue>(StringComparer.OrdinalIgnoreCase);
        Visit(string.Empty, config, (path, value) =>
        {
            if (HasPair(value) || value.Kind == TomlKind.Array) values[path] = value;
        });
        return values;
    }

    private static void Visit(string path, TomlValue value, Action<string, TomlValue> visit)
    {
        if (path.Length > 0) visit(path, value);
        if (value.Kind == TomlKind.Table)
        {
            foreach (var entry in value.Entries) Visit(Below(path, entry.Key), entry.Value, visit);
        }
        else if (value.Kind == TomlKind.Array)
        {
            var number = 0;
            foreach (var item in value.Items) Visit(Below(path, (number++).ToString(CultureInfo.InvariantCulture)), item, visit);
        }
    }

    private static bool HasPair(TomlValue value) => value.Kind switch
    {
        TomlKind.Table => value.Entries.Count == 0,
        TomlKind.Array => value.Items.Count == 0,
        _ => true,
    };

    private static string Below(string path, string key) => path.Length == 0 ? key : ConfigurationPath.Combine(path, key);

    private static string? Text(TomlValue value) => value.Kind switch
    {
        TomlKind.Table => null,
#if NET10_0_OR_GREATER
        // What this version makes of an empty array; those before make null of it.
        TomlKind.Array => string.Empty,
#else
        TomlKind.Array => null,
#endif
        // TOML's numbers that are none have names of their own, which programs do not read.
        TomlKind.Float when !double.IsFinite(value.AsFloat()) => value.AsFloat().ToString(CultureInfo.InvariantCulture),
        _ => LibraryText.Of(TomlValues.ToConfig(value)),
    };
}
