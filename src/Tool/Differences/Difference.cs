namespace ConfigLock.Tool.Differences;

/// <summary>A key that two locks, or a lock and the live sources, have otherwise.</summary>
/// <param name="Key">The key, as TOML writes it.</param>
/// <param name="Before">Its value in the first, as TOML; <see langword="null"/> where that lacks it.</param>
/// <param name="After">Its value in the second, as TOML; <see langword="null"/> where that lacks it.</param>
/// <param name="Note">What else there is to say, such as where the value comes from; empty for nothing.</param>
internal sealed record Difference(string Key, string? Before, string? After, string Note = "");

/// <summary>A digest that a lock has otherwise than the live sources, of which nothing else is told.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Change"><c>gained</c>, <c>lost</c> or <c>changed</c>.</param>
/// <param name="Note">What else there is to say; empty for nothing.</param>
internal sealed record DigestDifference(string Name, string Change, string Note = "");
