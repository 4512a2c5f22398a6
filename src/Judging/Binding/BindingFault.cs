namespace ConfigLock.Judging.Binding;

/// <summary>A value of the running config that its type does not take, as people may see it.</summary>
/// <param name="Key">The key, as TOML writes it.</param>
/// <param name="Message">What is wrong; it begins with the key, and shows no secret.</param>
/// <param name="Provider">What answers; <see langword="null"/> where nothing does.</param>
internal sealed record BindingFault(string Key, string Message, string? Provider);
