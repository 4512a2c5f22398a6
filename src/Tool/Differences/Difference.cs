namespace ConfigLock.Tool.Differences;

/// <summary>A key that two locks, or a lock and the live sources, have otherwise.</summary>
/// <param name="Key">The key, as TOML writes it.</param>
/// <param name="Before">Its value in the first, as TOML; <see langword="null"/> where that lacks it.</param>
/// <param name="After">Its value in the second, as TOML; <see langword="null"/> where that lacks it.</param>
/// <param name="Note">What else there is to say; empty for nothing.</param>
internal sealed record Difference(string Key, string? Before, string? After, string Note = "");
