using ConfigLock.Core.Rules;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Overruling;

/// <summary>
/// Takes out of a config what the program does not take (docs/resolution.md, step 4), so that it counts as absent. What a requirement
/// says of such a key stays, and only sources that people write are warned of: of a lock the drift shows.
/// </summary>
/// <param name="required">What is required.</param>
internal abstract class OverruledValues(RequiredValues required) : RuleWalk
{
    private bool _isChanged;

    /// <summary>Runs the stage: changes the config in place, and says whether it did.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="config">The merged sources, or these with what was filled in.</param>
    /// <param name="required">What is required.</param>
    /// <param name="diagnostics">Receives a warning for each written value that is taken out.</param>
    public static bool Drop(RuleSet rules, ConfigTable config, RequiredValues required, DiagnosticBag diagnostics)
    {
        var ignored = new IgnoredTypes(required, rules.Redactor, diagnostics);
        var absent = new AbsentValues(required);
        var @fixed = new FixedValues(required, rules.Redactor, diagnostics);
        if (rules.Has(LockRules.Ignore)) ignored.Walk(rules.Root, config);
        if (rules.Has(LockRules.AbsentValue)) absent.Walk(rules.Root, config);
        if (rules.Has(LockRules.Fixed)) @fixed.Walk(rules.Root, config);
        return ignored._isChanged || absent._isChanged || @fixed._isChanged;
    }

    /// <inheritdoc/>
    protected sealed override void Visit(in WalkedKey key)
    {
        if (key.Definition is not { } definition || definition.Rules.Has(LockRules.Profiles)) return;
        if (required.Has(Path) || !IsOverruled(key))
        {
            Inside(key);
            return;
        }

        Remove(key);
        _isChanged = true;
    }

    /// <summary>Whether the program does not take the value of a key. Whoever wrote it is warned.</summary>
    protected abstract bool IsOverruled(in WalkedKey key);

    /// <summary>Whether somebody wrote the value, and not a lock, a default or the catalog.</summary>
    protected static bool IsWritten(ConfigValue value) =>
        value.Origin.Source is not { Kind: SourceKind.Lock or SourceKind.Default or SourceKind.Catalog };
}
