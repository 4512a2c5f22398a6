using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Values;

/// <summary>One key of a table.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPlace">Where the key stands.</param>
/// <param name="Value">Its value.</param>
public sealed record ConfigEntry(string Key, Place KeyPlace, ConfigValue Value);
