using System.Text;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Tool.Differences;

/// <summary>In what two locks differ.</summary>
internal static class LockDifferences
{
    private static readonly KeyComparer Comparer = new(Semantics.Toml, Redactor.WithoutSchema);

    /// <summary>The keys, in ordinal order of each table; before them the version, behind them the digests.</summary>
    public static IReadOnlyList<Difference> Of(LockDocument before, LockDocument after)
    {
        var differences = new List<Difference>();
        if (before.ConfigLockVersion != after.ConfigLockVersion)
            differences.Add(new Difference(LockDocument.ConfigLockVersionKey, Shown(before), Shown(after)));
        differences.AddRange(Changes(before.Config, after.Config, string.Empty));
        differences.AddRange(Changes(before.Digests, after.Digests, LockDocument.DigestsKey + "."));
        return differences;

        static string Shown(LockDocument document) => ValueText.ShowWhole(new ConfigString(document.ConfigLockVersion, default));
    }

    /// <summary>The keys in which two configs differ.</summary>
    public static IReadOnlyList<Difference> Of(ConfigTable before, ConfigTable after) => [.. Changes(before, after, string.Empty)];

    /// <summary>The unified diff of the canonical texts of two locks; empty where they are the same.</summary>
    public static string Diff(LockDocument before, LockDocument after, (string Before, string After) names) =>
        Diff(LockWriter.Write(before).Text, LockWriter.Write(after).Text, names);

    /// <summary>The unified diff of two configs, as locks have them.</summary>
    public static string Diff(ConfigTable before, ConfigTable after, (string Before, string After) names)
    {
        return Diff(Text(before), Text(after), names);

        static string Text(ConfigTable config)
        {
            var around = new ConfigTable(default);
            around.Add(LockDocument.ConfigKey, default, config);
            return ConfigText.Of(around);
        }
    }

    private static string Diff(string before, string after, (string Before, string After) names)
    {
        if (string.Equals(before, after, StringComparison.Ordinal)) return string.Empty;
        var text = new StringBuilder($"--- {names.Before}\n+++ {names.After}\n");
        UnifiedDiff.AppendHunks(text, before, after);
        return text.ToString();
    }

    private static IEnumerable<Difference> Changes(ConfigTable before, ConfigTable after, string prefix) =>
        Comparer.Changes(before, after).Select(change => new Difference(prefix + change.Path, Shown(change.Locked), Shown(change.Actual)));

    private static string? Shown(ConfigValue? value) => value is null ? null : ValueText.ShowWhole(value);
}
