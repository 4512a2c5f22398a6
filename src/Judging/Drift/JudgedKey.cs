using ConfigLock.Model.Rules;

namespace ConfigLock.Judging.Drift;

/// <summary>A drifted key as people may see it: secrets are masked.</summary>
/// <param name="Key">The key, as TOML writes it.</param>
/// <param name="Locked">What is locked.</param>
/// <param name="Running">What the program runs with.</param>
/// <param name="Provider">What answers.</param>
/// <param name="Policy">How a rule lets it pass; <see langword="null"/> where none does.</param>
internal sealed record JudgedKey(string Key, string Locked, string Running, string Provider, DriftPolicy? Policy);
