using ConfigLock.Model.Rules;
using ConfigLock.Model.Validation.Formats;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>The bounds within which a program keeps a number (rule <c>clamp</c>); both are allowed values.</summary>
/// <param name="Minimum">The least; <see langword="null"/> for none.</param>
/// <param name="Maximum">The most; <see langword="null"/> for none.</param>
internal sealed record Bounds(ConfigValue? Minimum, ConfigValue? Maximum)
{
    /// <summary>The name of the one in a table of the rule, as in a schema.</summary>
    public const string MinimumName = "minimum";

    /// <summary>The name of the other.</summary>
    public const string MaximumName = "maximum";

    /// <summary>
    /// The bounds of a key: what the rule says itself, else what the schema says; <see langword="null"/> without the rule.
    /// </summary>
    public static Bounds? Of(KeyDefinition key)
    {
        if (key.Rules.Get(LockRules.Clamp) is not { } rule) return null;
        var limits = key.Schemas.Select(static schema => schema.Number).ToList();
        return new Bounds(
            (rule as ConfigTable)?[MinimumName] ?? limits.Find(static limit => limit?.Minimum is not null)?.Minimum,
            (rule as ConfigTable)?[MaximumName] ?? limits.Find(static limit => limit?.Maximum is not null)?.Maximum);
    }

    /// <summary>The bound that a number is beyond; <see langword="null"/> where it is within both, or no number.</summary>
    public ConfigValue? Nearest(ConfigValue value)
    {
        if (value is not (ConfigInteger or ConfigFloat)) return null;
        if (Minimum is not null && NumberMath.Compare(value, Minimum) < 0) return Minimum;
        return Maximum is not null && NumberMath.Compare(value, Maximum) > 0 ? Maximum : null;
    }
}
