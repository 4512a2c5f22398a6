using ConfigLock.Model.Defaults;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>The value that a key takes from another one (docs/rules.md, <c>default_from</c>).</summary>
internal static class FollowedValue
{
    /// <summary>The value; <see langword="null"/> where the other key has none, and where it is a secret.</summary>
    /// <param name="root">The definition of the config as a whole.</param>
    /// <param name="key">The definition of the key.</param>
    /// <param name="config">The config.</param>
    public static ConfigValue? Find(KeyDefinition root, KeyDefinition key, ConfigTable config)
    {
        if (key.Rules.Get(LockRules.DefaultFrom) is not { } path || root.Find(path) is not { MayHoldSecret: false } other) return null;
        ConfigValue? value = config;
        foreach (var part in path) value = (value as ConfigTable)?[part];

        // Whether the other key has its default already must not count.
        value ??= other.Rules.Get(LockRules.Default);
        var origin = DefaultValue.OriginAt(key.Rules.Table[LockRules.DefaultFrom.Name]!.Origin.Place);
        if (value is null || key.Rules.Get(LockRules.DefaultPlus) is not { } added) return value?.Copy(_ => origin);
        return Sum(value, added, origin);
    }

    // In decimal, so that 0.1 and 0.2 are 0.3. What is no number, or too great for one, gives none.
    private static ConfigValue? Sum(ConfigValue value, ConfigValue added, Origin origin)
    {
        try
        {
            if (Number(value) is not { } first || Number(added) is not { } second) return null;
            var sum = first + second;
            return value is ConfigInteger && added is ConfigInteger
                ? new ConfigInteger((long)sum, origin)
                : new ConfigFloat((double)sum, origin);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Number(ConfigValue value) => value switch
    {
        ConfigInteger number => number.Value,
        ConfigFloat number => (decimal)number.Value,
        _ => null,
    };
}
