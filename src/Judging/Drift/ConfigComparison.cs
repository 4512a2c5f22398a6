using ConfigLock.Core.DotNet;
using ConfigLock.Core.Sources;
using ConfigLock.Judging.Running;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Drift;

/// <summary>
/// Compares a running config with the lock, key by key. What rules leave out of locks is not compared, nor is what the running program has
/// beside the lock in a table that the schema leaves open.
/// </summary>
/// <param name="root">What the schema says about the config.</param>
internal sealed class ConfigComparison(KeyDefinition root)
{
    /// <summary>The keys with another value, and those that only the running config has.</summary>
    public List<Difference> Differences { get; } = [];

    /// <summary>The keys of tables that only the lock has, with their values.</summary>
    public List<Difference> Missing { get; } = [];

    /// <summary>Compares both.</summary>
    public void Compare(ConfigTable locked, ConfigTable running) => Tables(KeyPath.Root, root, locked, running);

    /// <summary>Whether both are the same to a program, by what the schema says of them.</summary>
    public static bool AreSame(KeyDefinition? definition, ConfigValue locked, ConfigValue running)
    {
        if (ValueEquality.AreEqual(locked, running)) return true;
        if (IsContainer(locked) || IsContainer(running)) return Section.IsEmpty(locked) && IsNothing(running);
        if (string.Equals(LibraryText.Of(locked), LibraryText.Of(running), StringComparison.Ordinal)) return true;

        // Where no type is known, "true" and "True" are one to whoever reads a truth value.
        return (definition is null || AllowedTypes.Of(definition) == SchemaTypes.None)
            && locked is ConfigBoolean truth && running is ConfigString text
            && bool.TryParse(text.Value, out var read) && read == truth.Value;
    }

    private static bool IsContainer(ConfigValue value) => value is ConfigTable or ConfigArray;

    private static bool IsNothing(ConfigValue value) => Section.IsEmpty(value) || value is ConfigString { Value.Length: 0 };

    private void Tables(KeyPath path, KeyDefinition? definition, ConfigTable locked, ConfigTable running)
    {
        foreach (var (key, _, value) in locked)
        {
            if (definition?.Child(key) is not { IsSecret: true })
                Values(path.Key(key), definition?.Child(key), value, running[key], inTable: true);
        }

        foreach (var (key, _, value) in running)
            if (!locked.Contains(key)) Beside(path.Key(key), definition, key, value);
    }

    private void Values(KeyPath path, KeyDefinition? definition, ConfigValue locked, ConfigValue? running, bool inTable)
    {
        switch (locked, running)
        {
            case (ConfigTable l, ConfigTable r): Tables(path, definition, l, r); break;
            case (ConfigArray l, ConfigArray r): Arrays(path, definition?.Element(), l, r); break;
            case (_, null) when Section.IsEmpty(locked): break;
            case (_, null): (inTable ? Missing : Differences).Add(new Difference(path, locked, null)); break;
            default:
                if (!AreSame(definition, locked, running)) Differences.Add(new Difference(path, locked, running));
                break;
        }
    }

    private void Arrays(KeyPath path, KeyDefinition? element, ConfigArray locked, ConfigArray running)
    {
        for (var i = 0; i < locked.Items.Count; i++)
            Values(path.Index(i), element, locked.Items[i], i < running.Items.Count ? running.Items[i] : null, inTable: false);
        for (var i = locked.Items.Count; i < running.Items.Count; i++) Leaves(path.Index(i), running.Items[i], isKnown: true);
    }

    private void Beside(KeyPath path, KeyDefinition? table, string key, ConfigValue value)
    {
        if (table is null || table.InLockOf(key) != InLock.Always || table.Rules.Has(LockRules.KeepUnknown)) return;
        var child = table.Child(key);
        if (child is not null && value is ConfigTable inner)
        {
            foreach (var entry in inner) Beside(path.Key(entry.Key), child, entry.Key, entry.Value);
            return;
        }

        if (table.IsClosed || KeyNames.IsDeclared(table, key)) Leaves(path, value, child is not null);
    }

    private void Leaves(KeyPath path, ConfigValue value, bool isKnown)
    {
        switch (value)
        {
            case ConfigTable table:
                foreach (var entry in table) Leaves(path.Key(entry.Key), entry.Value, isKnown);
                break;
            case ConfigArray array:
                for (var i = 0; i < array.Items.Count; i++) Leaves(path.Index(i), array.Items[i], isKnown);
                break;
            default:
                var isAtRoot = path.Parent is { IsRoot: true };
                if (!isAtRoot || value.Origin.Source is { Kind: SourceKind.Layer or SourceKind.Lock })
                    Differences.Add(new Difference(path, null, value) { IsKnown = isKnown });
                break;
        }
    }
}
