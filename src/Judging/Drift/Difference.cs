using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Drift;

/// <summary>A key in which the running config differs from the lock.</summary>
/// <param name="Path">The key.</param>
/// <param name="Locked">Its value in the lock; <see langword="null"/> where the lock lacks it.</param>
/// <param name="Running">Its value in the running program; <see langword="null"/> where it lacks it.</param>
internal sealed record Difference(KeyPath Path, ConfigValue? Locked, ConfigValue? Running)
{
    /// <summary>Whether the schema knows the key: the value of one that it does not know may be a misplaced secret.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>
    /// What a value that only the program gets must be, as a clause that starts with a verb; <see langword="null"/> for any other key.
    /// </summary>
    public string? Expected { get; init; }
}
