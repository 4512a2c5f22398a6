using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Drift;

/// <summary>What is locked.</summary>
/// <param name="Config">The config.</param>
/// <param name="Supplied">Those of its values that the types supply by themselves where a table lacks the key.</param>
internal sealed record LockedValues(ConfigTable Config, IReadOnlySet<ConfigValue> Supplied);
