using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas;

/// <summary>How many code points, elements or keys there may be.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The most; <see cref="long.MaxValue"/> for any number.</param>
public readonly record struct CountLimits(long Minimum, long Maximum)
{
    /// <summary>Any number.</summary>
    public static readonly CountLimits None = new(0, long.MaxValue);

    /// <summary>Whether the schema says any of the two.</summary>
    public bool Any => Minimum > 0 || Maximum < long.MaxValue;
}

/// <summary>The limits of a number. Each is a <see cref="ConfigInteger"/> or a <see cref="ConfigFloat"/>, or absent.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="ExclusiveMinimum">What it must be above.</param>
/// <param name="Maximum">The most.</param>
/// <param name="ExclusiveMaximum">What it must be below.</param>
/// <param name="MultipleOf">What it must be a multiple of.</param>
public sealed record NumberLimits(
    ConfigValue? Minimum,
    ConfigValue? ExclusiveMinimum,
    ConfigValue? Maximum,
    ConfigValue? ExclusiveMaximum,
    ConfigValue? MultipleOf);
