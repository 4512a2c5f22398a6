using ConfigLock.Core.Canonicalization;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Defaults;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// Gives keys the values that a switch implies which is on, where neither a source nor the catalog says others (docs/rules.md,
/// <c>implies</c>). What is implied can be a switch again.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="config">The config, which is changed in place.</param>
/// <param name="values">Tells whether a switch will be on.</param>
/// <param name="diagnostics">Receives what contradicts itself.</param>
internal sealed class ImpliedValues(RuleSet rules, ConfigTable config, ValuesToBe values, DiagnosticBag diagnostics)
{
    // A chain of switches is not longer than there are any; what goes on beyond that goes round.
    private readonly int _maximumRounds = rules.KeysWith(LockRules.Implies).Count + 1;

    private readonly Dictionary<string, Implied> _implied = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _contradictions = [];

    /// <summary>Changes the config until nothing changes any more.</summary>
    /// <param name="additions">Receives what was added.</param>
    public void Apply(RuleAdditions additions)
    {
        // Each round starts anew, since what a switch implies can turn off another one that was on by default.
        List<RuledKey> on = [];
        for (var round = 0; round <= _maximumRounds; round++)
        {
            foreach (var key in on) Imply(key, additions);
            var now = rules.KeysWith(LockRules.Implies).Where(IsOn).ToList();
            if (now.SequenceEqual(on))
            {
                foreach (var contradiction in _contradictions) diagnostics.Add(contradiction);
                return;
            }

            additions.Undo();
            _implied.Clear();
            _contradictions.Clear();
            if (round == _maximumRounds) diagnostics.Add(Unstable(now.Except(on).Concat(on.Except(now)).First()));
            on = now;
        }
    }

    private bool IsOn(RuledKey key) => values.Of(FeatureForm.PathOfState(rules.Root, key.Path)) is ConfigBoolean { Value: true };

    private void Imply(RuledKey by, RuleAdditions additions)
    {
        foreach (var entry in by.Definition.Rules.Get(LockRules.Implies)!.Sorted())
        {
            var path = DottedPath.Parse(entry.Key)!;
            if (IsFixed(path)) continue;
            if (entry.Value is ConfigBoolean) path = FeatureForm.PathOfState(rules.Root, path);
            var name = DottedPath.Format(path);
            var value = entry.Value.Copy(static origin => DefaultValue.OriginAt(origin.Place));
            var at = path.Aggregate(KeyPath.Root, static (outer, key) => outer.Key(key));
            if (_implied.TryGetValue(name, out var other))
            {
                if (!ValueEquality.AreEqual(other.Value, value)) _contradictions.Add(Contradiction(at, other, new Implied(by, value)));
            }
            else if (additions.MakeTable(config, path.Take(path.Count - 1), value.Origin) is { } table
                && !table.Contains(at.LastKey!))
            {
                additions.Add(at, table, new ConfigEntry(at.LastKey!, value.Origin.Place, value));
                _implied.Add(name, new Implied(by, value));
            }
        }
    }

    private bool IsFixed(IReadOnlyList<string> path) =>
        Enumerable.Range(1, path.Count).Any(count => rules.Root.Find(path.Take(count))?.Rules.Has(LockRules.Fixed) == true);

    private Diagnostic Contradiction(KeyPath key, Implied first, Implied second)
    {
        var shown = rules.Redactor;
        return RuleMessages.ContradictingImplied(
            second.Value.Origin.Place,
            shown.Key(key),
            shown.Key(second.By.KeyPath),
            shown.Value(key, second.Value),
            shown.Key(first.By.KeyPath),
            shown.Value(key, first.Value),
            first.Value.Origin.Place);
    }

    private Diagnostic Unstable(RuledKey key) =>
        RuleMessages.EndlessImplied(key.Definition.Rules.Table[LockRules.Implies.Name]!.Origin.Place, rules.Redactor.Key(key.KeyPath));

    private sealed record Implied(RuledKey By, ConfigValue Value);
}
