using ConfigLock.Core.Canonicalization;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Defaults;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// What the program itself takes where nothing says a value (docs/rules.md, <c>default</c>); it goes before the schema's defaults.
/// Tables are created for it, but no entry of an open table and no element of an array, and nothing in a profile.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="config">The config.</param>
internal sealed class DefaultRules(RuleSet rules, ConfigTable config)
{
    private readonly Dictionary<string, Origin> _around = TablesAround(rules);

    /// <summary>Whether there are any.</summary>
    public bool AreThere { get; } = rules.Has(LockRules.Default) || rules.Has(LockRules.DefaultFrom);

    /// <summary>The value that a rule gives a key, in canonical form; <see langword="null"/> where none does.</summary>
    /// <param name="table">The definition of the table that holds the key.</param>
    /// <param name="key">The key.</param>
    public static ConfigValue? ValueOf(KeyDefinition table, KeyDefinition key)
    {
        if (key.Rules.Get(LockRules.Default)?.Copy(static origin => DefaultValue.OriginAt(origin.Place)) is not { } value) return null;
        return table.Rules.Has(LockRules.Feature) ? FeatureForm.Expand(key, value) ?? value : value;
    }

    /// <summary>
    /// An empty table for a key that is absent and has defaults of rules inside it, which are still to be filled in;
    /// <see langword="null"/> for any other key.
    /// </summary>
    public ConfigTable? TableAround(KeyPath key) => _around.TryGetValue(key.ToString(), out var origin) ? new ConfigTable(origin) : null;

    /// <summary>The value that a rule gives an absent key; <see langword="null"/> where none does.</summary>
    /// <param name="path">The path of the table.</param>
    /// <param name="table">The table.</param>
    /// <param name="key">The key.</param>
    public ConfigValue? Find(KeyPath path, ConfigTable table, string key) =>
        AreThere && DefinitionAt(path) is { } definition ? Find(definition, table, key) : null;

    /// <summary>The keys of a table with defaults that its schema does not name.</summary>
    /// <param name="path">The path of the table.</param>
    public IEnumerable<string> KeysBeyondSchema(KeyPath path) =>
        AreThere && DefinitionAt(path) is { } definition && definition.NamedKeys.Count > definition.DeclaredKeys.Count
            ? definition.NamedKeys.Except(definition.DeclaredKeys)
            : [];

    /// <summary>Puts into a value that the schema's defaults make what rules say instead.</summary>
    /// <param name="path">The path of the value.</param>
    /// <param name="value">The value, which is changed in place.</param>
    public void Overrule(KeyPath path, ConfigValue value)
    {
        if (AreThere && value is ConfigTable or ConfigArray && DefinitionAt(path) is { } definition) Overrule(definition, value);
    }

    // Entries of open tables and elements of arrays are not created, nor is a table for a default that needs a key beside it.
    private static Dictionary<string, Origin> TablesAround(RuleSet rules)
    {
        var tables = new Dictionary<string, Origin>(StringComparer.Ordinal);
        foreach (var key in rules.KeysWith(LockRules.Default))
        {
            if (key.Definition.Rules.Has(LockRules.DefaultWhen)) continue;
            var origin = DefaultValue.OriginAt(key.Definition.Rules.Get(LockRules.Default)!.Origin.Place);
            for (var table = key.KeyPath.Parent!; !table.IsRoot; table = table.Parent!) tables[table.ToString()] = origin;
        }

        return tables;
    }

    private void Overrule(KeyDefinition definition, ConfigValue value)
    {
        if (value is ConfigArray array)
        {
            foreach (var item in array.Items) Overrule(definition.Element(), item);
        }
        else if (value is ConfigTable table && !definition.Rules.Has(LockRules.Profiles))
        {
            foreach (var entry in table.Entries())
            {
                if (definition.Child(entry.Key) is not { } key) continue;
                if (Find(definition, table, entry.Key) is { } given) table.Set(entry.Key, given.Origin.Place, given);
                else Overrule(key, entry.Value);
            }
        }
    }

    private ConfigValue? Find(KeyDefinition definition, ConfigTable table, string key)
    {
        if (definition.Child(key) is not { } child) return null;
        if (FollowedValue.Find(rules.Root, child, config) is { } followed) return followed;
        if (!child.Rules.Has(LockRules.Default)) return null;
        return child.Rules.Get(LockRules.DefaultWhen) is { } sibling && !table.Contains(sibling) ? null : ValueOf(definition, child);
    }

    private KeyDefinition? DefinitionAt(KeyPath path) => path.Follow(
        rules.Root,
        static (table, key) => table.Rules.Has(LockRules.Profiles) ? null : table.Child(key),
        static (array, _) => array.Element());
}
