using ConfigLock.Core.Rules;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>Puts a mask in place of secrets that a hand has put into a lock, so that no diff shows them.</summary>
internal static class Secrets
{
    /// <summary>Changes the config in place.</summary>
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
                if (definition.Child(entry.Key) is not { } child) continue;
                if (child.IsSecret) table.Set(entry.Key, entry.KeyPlace, new ConfigString(ValueText.Masked, entry.Value.Origin));
                else Mask(child, entry.Value);
            }
        }
    }
}
