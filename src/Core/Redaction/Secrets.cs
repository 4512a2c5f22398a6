using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Redaction;

/// <summary>Puts a mask in place of secrets, so that no message and no diff shows them.</summary>
internal static class Secrets
{
    /// <summary>
    /// A copy for those who look for a mistake: besides the secrets it masks what could be a misplaced one, because it
    /// stands under a key that the schema does not know, or where a table or an array with secrets should.
    /// </summary>
    /// <param name="definition">What the schema says about the value; <see langword="null"/> where it does not know it.</param>
    /// <param name="value">The value, whose keys need not be canonical.</param>
    public static ConfigValue WithoutSuspects(KeyDefinition? definition, ConfigValue value)
    {
        if (definition is { MayHoldSecret: false }) return value;
        if (definition is { IsSecret: false } && value is ConfigTable table && (definition.IsOpen || definition.Rules.Has(LockRules.Profiles) || definition.DeclaredKeys.Count > 0))
        {
            var copy = new ConfigTable(value.Origin);
            foreach (var entry in table) copy.Set(entry.Key, entry.KeyPlace, WithoutSuspects(definition.Meant(entry.Key), entry.Value));
            return copy;
        }

        if (definition is not { IsSecret: false, IsArray: true } || value is not ConfigArray array) return new ConfigString(ValueText.Masked, value.Origin);
        var items = new ConfigArray(value.Origin);
        foreach (var item in array.Items) items.Items.Add(WithoutSuspects(definition.Element(), item));
        return items;
    }

    /// <summary>
    /// Changes a config in place: one that a hand may have changed, and that need not have canonical keys. Gives whether
    /// there was a secret in it.
    /// </summary>
    public static bool Mask(KeyDefinition definition, ConfigValue value)
    {
        var found = false;
        if (value is ConfigArray array)
        {
            foreach (var item in array.Items) found |= Mask(definition.Element(), item);
        }
        else if (value is ConfigTable table)
        {
            foreach (var entry in table.Entries())
                if (definition.Meant(entry.Key) is { } child) found |= Mask(child, table, entry);
        }

        return found;
    }

    private static bool Mask(KeyDefinition definition, ConfigTable table, ConfigEntry entry)
    {
        if (!definition.IsSecret) return Mask(definition, entry.Value);
        table.Set(entry.Key, entry.KeyPlace, new ConfigString(ValueText.Masked, entry.Value.Origin));
        return true;
    }
}
