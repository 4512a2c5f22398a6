using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>
/// Takes out of the effective config what is an input or a secret (docs/resolution.md, step 9, and docs/rules.md). What a
/// requirement says stays, secrets and keys that the program no longer has aside.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="semantics">Which keys are the same.</param>
/// <param name="config">The effective config, which is changed in place.</param>
/// <param name="saveCatalogFields">Whether fields that the catalog resolves are kept.</param>
/// <param name="isReplay">Whether the config is that of a replayed lock.</param>
internal sealed class StrippingStage(RuleSet rules, Semantics semantics, ConfigTable config, bool saveCatalogFields, bool isReplay)
    : KeyWalk
{
    private readonly LeftOutKeys _leftOut = new(rules, config, saveCatalogFields, isReplay);

    // Where the walk is: what the requirements say there, and whether nothing else stays.
    private ConfigTable? _required;
    private bool _isInsideInput;

    /// <summary>Strips the config.</summary>
    /// <param name="requirements">The requirements, merged.</param>
    public void Apply(ConfigTable requirements)
    {
        _required = requirements;
        Walk(rules.Root, config);
        if (!saveCatalogFields) RemoveEmptied(config);
    }

    // Elsewhere nothing is taken out, whatever the requirements say.
    protected override bool Enters(KeyDefinition? definition) =>
        _isInsideInput || definition is { MayHoldRules: true } or { MayHoldSecret: true };

    protected override void Visit(in WalkedKey key)
    {
        var requirement = _required is not null && semantics.TryGet(_required, key.Name, out var said) ? said.Value : null;
        var isInput = _isInsideInput || _leftOut.Is(key);
        if ((isInput && requirement is null) || MayNotBeRequired(key.Definition))
        {
            Remove(key);
            return;
        }

        var outer = (_required, _isInsideInput);
        (_required, _isInsideInput) = key.Value is ConfigArray ? (null, false) : (requirement as ConfigTable, isInput);
        if (_required is not null || !_isInsideInput) Inside(key);
        (_required, _isInsideInput) = outer;
    }

    // A table that only the catalog made goes with the fields that it was made for. It is no walk of keys, since one of those takes
    // out at its end what is to go, and here a table may be empty only because of what goes out of it.
    private static void RemoveEmptied(ConfigTable table)
    {
        foreach (var entry in table.Entries())
        {
            if (entry.Value is not ConfigTable inner) continue;
            RemoveEmptied(inner);
            if (inner is { Count: 0, Origin.Source.Kind: SourceKind.Catalog }) table.Remove(entry.Key);
        }
    }

    private static bool MayNotBeRequired(KeyDefinition? definition) =>
        definition is not null && (definition.IsSecret || definition.Rules.Has(LockRules.Removed));
}
