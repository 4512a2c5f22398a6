using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Canonicalization;

/// <summary>
/// Gives each source its canonical keys (docs/resolution.md, step 2): aliases become the keys that they stand for, the
/// short form of a feature its table form. A profile's table is treated as a config of its own.
/// </summary>
internal sealed class Canonicalizer(KeyDefinition root, DiagnosticBag diagnostics) : RuleWalk
{
    // A legacy key can stand for one that is itself an alias; circles are refused when rules are read.
    private const int MaximumChain = 16;

    private readonly List<LegacyKey> _moves = [];
    private readonly Redactor _redactor = new(root);

    /// <summary>Changes the config of a source in place.</summary>
    public void Apply(ConfigTable config)
    {
        for (var step = 0; step < MaximumChain; step++)
        {
            _moves.Clear();
            Walk(root, config);
            if (_moves.Count == 0) return;
            foreach (var move in _moves) move.Apply(config, _redactor, diagnostics);
        }
    }

    protected override void Enter(KeyDefinition? definition, ConfigTable table)
    {
        if (definition is null || definition.Aliases.Count == 0) return;
        foreach (var pair in definition.Aliases)
        {
            if (!table.TryGet(pair.Key, out var entry)) continue;
            table.Remove(pair.Key);
            if (table.Contains(pair.Value))
                diagnostics.Add(ResolutionMessages.AliasBesideKey(
                    entry.KeyPlace, _redactor.Key(Path.Key(pair.Key)), _redactor.Key(Path.Key(pair.Value))));
            else
                table.Set(pair.Value, entry.KeyPlace, entry.Value.Copy(origin => origin.Through(OriginStepKind.Alias, pair.Key)));
        }
    }

    protected override void Visit(in WalkedKey key)
    {
        if (key.Definition is not { } definition) return;
        if (definition.Rules.Get(LockRules.AliasOf) is { } target)
            _moves.Add(new LegacyKey(
                key.Table, key.Entry, Path, LegacyKey.TargetAt(Path, target), definition.Rules.Get(LockRules.Scale)));
        else if (ValueAlias.Meant(definition, key.Value) is { } meant)
            key.Replace(meant);
        else if (key.TableDefinition!.Rules.Has(LockRules.Feature) && FeatureForm.Expand(definition, key.Value) is { } expanded)
            key.Replace(expanded);
        else if (key.TableDefinition.Rules.Has(LockRules.Profiles) && key.Value is ConfigTable profile)
            new Canonicalizer(root, diagnostics).Apply(profile);
        else
            Inside(key);
    }
}
