using ConfigLock.Core.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>Tells which keys rules leave out of a lock, which says nothing about whether the config had them.</summary>
/// <param name="rules">The rules.</param>
/// <param name="config">The replayed config.</param>
/// <param name="saveCatalogFields">Whether fields that the catalog resolves are kept.</param>
internal sealed class LeftOutKeys(RuleSet rules, ConfigTable config, bool saveCatalogFields)
{
    /// <summary>Whether there are values of the config with which rules leave the key of this table out.</summary>
    public bool MayBe(KeyPath table, string key) =>
        IsInsideInput(table)
        || (rules.Root.Find(table) is { } definition
            && (definition.Aliases.ContainsKey(key)
                || (definition.Child(key) is { } child && (child.IsNeverLocked || child.Rules.OmitWhen is not null || child.Rules.Catalog is not null))));

    /// <summary>Whether rules leave the key of this table out of this very config, if it has it.</summary>
    public bool Is(KeyPath table, string key) =>
        IsInsideInput(table)
        || (rules.Root.Find(table)?.Child(key) is { } child
            && (child.IsNeverLocked || IsOmitted(child.Rules.OmitWhen) || (!saveCatalogFields && child.Rules.Catalog is not null)));

    // The switch can itself be one that no lock holds.
    private bool IsOmitted(IReadOnlyList<string>? condition) =>
        condition is not null && (Conditions.IsTrue(config, condition) || Conditions.IsUntold(rules.Root, config, condition));

    // Of a table that is an input a lock holds what a requirement says, and nothing else.
    private bool IsInsideInput(KeyPath table)
    {
        for (var at = table; at is not null; at = at.Parent)
            if (rules.Root.Find(at) is { IsNeverLocked: true }) return true;
        return false;
    }
}
