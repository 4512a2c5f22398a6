using ConfigLock.Core.Rules;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>
/// Tells which keys rules leave out of the lock of a config: the answer of <see cref="InLock"/>, with what hangs on the config decided.
/// A lock says nothing about whether the config had them.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="config">The config.</param>
/// <param name="saveCatalogFields">Whether fields that the catalog resolves are kept.</param>
/// <param name="isReplay">Whether the config is that of a replayed lock.</param>
internal sealed class LeftOutKeys(RuleSet rules, ConfigTable config, bool saveCatalogFields, bool isReplay)
{
    /// <summary>Whether there are values of the config with which rules leave the key of this table out.</summary>
    public bool MayBe(KeyPath table, string key) =>
        IsInsideInput(table) || (rules.Root.Find(table) is { } definition && definition.InLockOf(key) != InLock.Always);

    /// <summary>Whether rules leave the key of this table out of this very config, if a lock of it could hold the key.</summary>
    public bool Is(KeyPath table, string key) =>
        IsInsideInput(table) || (rules.Root.Find(table)?.Child(key) is { } definition && Is(definition, isFilledIn: true));

    /// <summary>Whether rules leave a key of the config out.</summary>
    public bool Is(in WalkedKey key) =>
        key.Definition is { } definition
        && (key.TableDefinition!.Aliases.ContainsKey(key.Name)
            || Is(definition, key.Value.Origin.Source is { Kind: SourceKind.Catalog or SourceKind.Default }));

    private bool Is(KeyDefinition key, bool isFilledIn) => key.InLock switch
    {
        InLock.Always => false,
        InLock.Never => true,
        _ => (key.Rules.Get(LockRules.OmitWhen) is { } off && IsOmitted(off, state: true, isFilledIn))
            || (key.Rules.Get(LockRules.OmitUnless) is { } on && IsOmitted(on, state: false, isFilledIn))
            || (isFilledIn && !saveCatalogFields && (key.Rules.Has(LockRules.Catalog) || key.Rules.Has(LockRules.CatalogDefault))),
    };

    // A lock tells of a switch that it does not hold by whether it has the key.
    private bool IsOmitted(IReadOnlyList<string> condition, bool state, bool isFilledIn) =>
        isReplay && IsUntold(condition) ? isFilledIn : ValueAt(condition) is ConfigBoolean { Value: true } == state;

    // Whether no lock holds the value, and none of the sources beside the lock says it.
    private bool IsUntold(IReadOnlyList<string> path) =>
        Enumerable.Range(1, path.Count).Any(count => rules.Root.Find(path.Take(count)) is { InLock: InLock.Never })
        && ValueAt(path) is null or { Origin.IsDefault: true };

    private ConfigValue? ValueAt(IReadOnlyList<string> path)
    {
        ConfigValue? value = config;
        foreach (var part in path) value = (value as ConfigTable)?[part];
        return value;
    }

    // Of a table that is an input a lock holds what a requirement says, and nothing else.
    private bool IsInsideInput(KeyPath table)
    {
        for (var at = table; at is not null; at = at.Parent)
            if (rules.Root.Find(at) is { InLock: InLock.Never }) return true;
        return false;
    }
}
