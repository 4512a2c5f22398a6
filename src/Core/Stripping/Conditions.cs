using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>The conditions of <c>omit_when</c>.</summary>
internal static class Conditions
{
    /// <summary>Whether the value at a path from the root is <c>true</c>.</summary>
    public static bool IsTrue(ConfigTable config, IReadOnlyList<string> path) => ValueAt(config, path) is ConfigBoolean { Value: true };

    /// <summary>Whether no lock holds the value at a path from the root, and none of the sources beside the lock says it.</summary>
    public static bool IsUntold(KeyDefinition root, ConfigTable replayed, IReadOnlyList<string> path) =>
        Enumerable.Range(1, path.Count).Any(count => root.Find(path.Take(count)) is { IsNeverLocked: true })
        && ValueAt(replayed, path) is null or { Origin.IsDefault: true };

    private static ConfigValue? ValueAt(ConfigTable config, IReadOnlyList<string> path)
    {
        ConfigValue? value = config;
        foreach (var part in path) value = (value as ConfigTable)?[part];
        return value;
    }
}
