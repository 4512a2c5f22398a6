namespace ConfigLock.Model.Values;

/// <summary>What a source of a .NET program says at the path of a table besides its keys: neither TOML nor a lock can say both.</summary>
/// <param name="Value">
/// A text, a number or a boolean, or <c>null</c>, an empty array or an empty table, which mask a lower value;
/// <see langword="null"/> where it says none.
/// </param>
/// <param name="Array">
/// The array, as written, whose elements are among the keys; <see langword="null"/> where it writes none. Nobody changes it.
/// </param>
public sealed record BesideKeys(ConfigValue? Value, ConfigArray? Array);
