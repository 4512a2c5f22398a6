using ConfigLock.Core.Rules;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>Puts a mask in place of secrets that a hand has put into a lock, so that no diff shows them.</summary>
/// <param name="root">The definition of the config as a whole.</param>
internal sealed class Secrets(KeyDefinition root)
{
    /// <summary>Changes the config in place; whether there was a secret in it.</summary>
    public bool Mask(ConfigTable config) => Mask(root, config);

    private bool Mask(KeyDefinition definition, ConfigValue value)
    {
        var found = false;
        if (value is ConfigArray array)
        {
            foreach (var item in array.Items) found |= Mask(definition.Element(), item);
        }
        else if (value is ConfigTable table)
        {
            foreach (var entry in table.ToArray()) found |= Mask(definition, table, entry);
        }

        return found;
    }

    private bool Mask(KeyDefinition definition, ConfigTable table, ConfigEntry entry)
    {
        if (Meaning(definition, entry.Key) is not { } key) return false;
        if (!key.IsSecret) return Mask(key, entry.Value);
        table.Set(entry.Key, entry.KeyPlace, new ConfigString(ValueText.Masked, entry.Value.Origin));
        return true;
    }

    // Another name of a secret holds the same secret.
    private KeyDefinition? Meaning(KeyDefinition table, string key)
    {
        var named = table.Child(table.Aliases.TryGetValue(key, out var meant) ? meant : key);
        return named?.Rules.AliasOf is { } target && !named.IsSecret ? root.Find(target) ?? named : named;
    }
}
