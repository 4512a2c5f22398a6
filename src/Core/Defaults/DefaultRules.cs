using ConfigLock.Core.Canonicalization;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Defaults;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// Gives keys what the program itself takes where nothing says a value (docs/rules.md, <c>default</c>), before the schema's
/// defaults. Tables are created for it, but no entry of an open table and no element of an array.
/// </summary>
internal sealed class DefaultRules : KeyWalk
{
    private readonly List<DefaultAddition> _additions = [];

    private DefaultRules()
    {
    }

    /// <summary>The value that a rule gives a key, in canonical form; <see langword="null"/> where none does.</summary>
    /// <param name="table">The definition of the table that holds the key.</param>
    /// <param name="key">The key.</param>
    public static ConfigValue? ValueOf(KeyDefinition table, KeyDefinition key)
    {
        if (key.Rules.Get(LockRules.Default)?.Copy(static origin => DefaultValue.OriginAt(origin.Place)) is not { } value) return null;
        return table.Rules.Has(LockRules.Feature) ? FeatureForm.Expand(key, value) ?? value : value;
    }

    /// <summary>Changes the config in place, and says what was added at the outermost.</summary>
    public static List<DefaultAddition> Apply(RuleSet rules, ConfigTable config)
    {
        var stage = new DefaultRules();
        if (!rules.Has(LockRules.Default)) return stage._additions;
        foreach (var key in rules.KeysWith(LockRules.Default))
            if (!key.Definition.Rules.Has(LockRules.DefaultWhen)) stage.CreateTables(key, config);
        stage.Walk(rules.Root, config);
        return stage._additions;
    }

    protected override void Enter(KeyDefinition? definition, ConfigTable table)
    {
        foreach (var name in definition?.NamedKeys ?? [])
        {
            if (table.Contains(name) || definition!.Child(name) is not { } key || ValueOf(definition, key) is not { } value) continue;
            if (key.Rules.Get(LockRules.DefaultWhen) is { } sibling && !table.Contains(sibling)) continue;
            Add(Path.Key(name), table, new ConfigEntry(name, value.Origin.Place, value));
        }
    }

    protected override void Visit(in WalkedKey key)
    {
        if (key.Definition is { } definition && !definition.Rules.Has(LockRules.Profiles)) Inside(key);
    }

    private void CreateTables(RuledKey key, ConfigTable config)
    {
        var origin = DefaultValue.OriginAt(key.Definition.Rules.Get(LockRules.Default)!.Origin.Place);
        var (path, table) = (KeyPath.Root, config);
        foreach (var name in key.Path.Take(key.Path.Count - 1))
        {
            path = path.Key(name);
            if (!table.TryGet(name, out var entry)) Add(path, table, entry = new ConfigEntry(name, origin.Place, new ConfigTable(origin)));
            if (entry.Value is not ConfigTable inner) return;
            table = inner;
        }
    }

    private void Add(KeyPath path, ConfigTable table, ConfigEntry entry)
    {
        var addition = new DefaultAddition(path, table, entry);
        addition.Apply();
        _additions.Add(addition);
    }
}
