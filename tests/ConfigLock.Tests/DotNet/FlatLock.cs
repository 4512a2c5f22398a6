using ConfigLock.Core.DotNet;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.DotNet;

/// <summary>The config of a lock as pairs, as a program reads it.</summary>
internal static class FlatLock
{
    /// <summary>The pairs of a config.</summary>
    /// <param name="config">The config.</param>
    /// <param name="version">The library's major version, which says what is left of an empty array.</param>
    public static Dictionary<string, string> Of(ConfigTable config, int version)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in config) Add(pairs, entry.Key, entry.Value, version);
        return pairs;
    }

    private static void Add(Dictionary<string, string> pairs, string path, ConfigValue value, int version)
    {
        switch (value)
        {
            case ConfigTable table:
                foreach (var entry in table) Add(pairs, path + ":" + entry.Key, entry.Value, version);
                break;
            case ConfigArray { Items.Count: 0 }:
                if (version >= 10) pairs.Add(path, string.Empty);
                break;
            case ConfigArray array:
                for (var i = 0; i < array.Items.Count; i++) Add(pairs, path + ":" + Positions.Name(i), array.Items[i], version);
                break;
            default:
                pairs.Add(path, BoundValue.Text(value));
                break;
        }
    }
}
