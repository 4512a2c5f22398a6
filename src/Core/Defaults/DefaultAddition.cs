using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>A key that a default filled in.</summary>
/// <param name="Path">The key.</param>
/// <param name="Table">The table that it was added to.</param>
/// <param name="Entry">What was added.</param>
internal sealed record DefaultAddition(KeyPath Path, ConfigTable Table, ConfigEntry Entry)
{
    public void Apply() => Table.Set(Entry.Key, Entry.KeyPlace, Entry.Value);

    public void Undo() => Table.Remove(Entry.Key);
}
