using ConfigLock.Core.Rules;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>Puts a mask in place of secrets, so that no message and no diff shows them.</summary>
internal static class Secrets
{
    /// <summary>The value as a message may show it.</summary>
    public static ConfigValue Masked(KeyDefinition? definition, ConfigValue value)
    {
        if (definition is null) return value;
        if (definition.IsSecret) return new ConfigString(ValueText.Masked, value.Origin);
        var copy = value.Copy();
        Mask(definition, copy);
        return copy;
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
