using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>A key whose value drifted.</summary>
/// <param name="Path">The key.</param>
/// <param name="Locked">Its value in the lock; <see langword="null"/> where the lock lacks it.</param>
/// <param name="Actual">Its value now; <see langword="null"/> where it is gone.</param>
internal sealed record KeyChange(KeyPath Path, ConfigValue? Locked, ConfigValue? Actual);
