using ConfigLock.Core.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>The conditions of <c>omit_when</c>.</summary>
internal static class Conditions
{
    /// <summary>Whether the value at a path from the root is <c>true</c>.</summary>
    public static bool IsTrue(ConfigTable config, IReadOnlyList<string> path)
    {
        ConfigValue? value = config;
        foreach (var part in path) value = (value as ConfigTable)?[part];
        return value is ConfigBoolean { Value: true };
    }
}
