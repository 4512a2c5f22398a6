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

    /// <summary>Changes a config in place: one that a hand may have changed, and that need not have canonical keys.</summary>
    public static void Mask(KeyDefinition definition, ConfigValue value)
    {
        if (value is ConfigArray array)
        {
            foreach (var item in array.Items) Mask(definition.Element(), item);
        }
        else if (value is ConfigTable table)
        {
            foreach (var entry in table.ToArray())
            {
                if (definition.Meant(entry.Key) is not { } child) continue;
                if (child.IsSecret) table.Set(entry.Key, entry.KeyPlace, new ConfigString(ValueText.Masked, entry.Value.Origin));
                else Mask(child, entry.Value);
            }
        }
    }
}
