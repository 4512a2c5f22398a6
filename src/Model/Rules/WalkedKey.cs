using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>A key that a walk is at.</summary>
/// <param name="Table">The table that holds it.</param>
/// <param name="TableDefinition">What is known of the table; <see langword="null"/> where the schema does not know it.</param>
/// <param name="Entry">The key as it stands there.</param>
/// <param name="Definition">What is known of the key; <see langword="null"/> where the schema has no schema for it.</param>
internal readonly record struct WalkedKey(ConfigTable Table, KeyDefinition? TableDefinition, ConfigEntry Entry, KeyDefinition? Definition)
{
    /// <summary>The key.</summary>
    public string Name => Entry.Key;

    /// <summary>Its value.</summary>
    public ConfigValue Value => Entry.Value;

    /// <summary>Puts another value in place of its value.</summary>
    public void Replace(ConfigValue value) => Table.Set(Entry.Key, Entry.KeyPlace, value);
}
