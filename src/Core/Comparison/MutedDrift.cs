using ConfigLock.Core.Rules;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Comparison;

/// <summary>A drifted key whose drift a rule lets pass.</summary>
/// <param name="Change">The drift.</param>
/// <param name="Policy">How it is let pass.</param>
/// <param name="Place">Where the lock speaks about the key.</param>
internal sealed record MutedDrift(KeyChange Change, DriftPolicy Policy, Place Place);
