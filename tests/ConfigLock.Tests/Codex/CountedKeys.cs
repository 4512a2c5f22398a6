using System.Security.Cryptography;
using System.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Codex;

/// <summary>
/// A config by its keys, as locks of codex are compared: a key is the path of a value that is no table, an array is one
/// value, a feature counts by its state whichever form it has, an empty table as absent, and a long text by its hash.
/// </summary>
internal static class CountedKeys
{
    // Longer texts stand in the expected locks as their hash.
    private const int LongestText = 1000;

    // What the run itself set, and no config.
    private const string SetByTheRun = "approval_policy";

    public static SortedDictionary<string, string> Of(ConfigTable config)
    {
        var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in config)
        {
            if (entry.Key == SetByTheRun) continue;
            if (entry is { Key: "features", Value: ConfigTable features }) AddFeatures(features, keys);
            else Add([entry.Key], entry.Value, keys);
        }

        return keys;
    }

    private static void AddFeatures(ConfigTable features, SortedDictionary<string, string> keys)
    {
        foreach (var feature in features)
        {
            string[] path = ["features", feature.Key];
            if (feature.Value is not ConfigTable table) Add(path, feature.Value, keys);
            else foreach (var entry in table) Add(entry.Key == "enabled" ? path : [.. path, entry.Key], entry.Value, keys);
        }
    }

    private static void Add(string[] path, ConfigValue value, SortedDictionary<string, string> keys)
    {
        if (value is ConfigTable table)
            foreach (var entry in table) Add([.. path, entry.Key], entry.Value, keys);
        else
            keys.Add(
                DottedPath.Format(path),
                value is ConfigString { Value.Length: > LongestText } text ? Hash(text.Value) : ValueText.ShowWhole(value));
    }

    private static string Hash(string text) => $"\"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\"";
}
