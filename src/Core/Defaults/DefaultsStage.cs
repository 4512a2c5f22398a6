using ConfigLock.Core.Rules;
using ConfigLock.Model.Defaults;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>Applies the schema's defaults to the merged config (docs/resolution.md, step 6).</summary>
internal sealed class DefaultsStage
{
    // Each round adds a key, and rounds beyond the first few only follow chains of conditions through conditions.
    private const int MaximumRounds = 64;

    private readonly Schema _schema;
    private readonly ConfigTable _config;
    private readonly Judges _judges;
    private readonly DiagnosticBag _diagnostics;
    private readonly AbsentValue _absent;
    private readonly DefaultCircles _circles = new();
    private readonly BranchCompletion _completion;
    private readonly DefaultRules _fromRules;
    private readonly TablesNotCreated _notCreated;

    /// <summary>The stage for one config.</summary>
    /// <param name="schema">The schema of the config.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="config">The config, changed in place.</param>
    /// <param name="judges">Judge values with defaults as ordinary ones, as a lock will hold them.</param>
    /// <param name="written">Judges what sources say, to which a default adds presence and nothing else.</param>
    /// <param name="diagnostics">Receives a message where the defaults have no end.</param>
    public DefaultsStage(
        Schema schema, RuleSet rules, ConfigTable config, Judges judges, Validator written, DiagnosticBag diagnostics)
    {
        (_schema, _config, _judges, _diagnostics) = (schema, config, judges, diagnostics);
        _fromRules = new DefaultRules(rules, config);
        _absent = new AbsentValue(judges.First);
        _notCreated = new TablesNotCreated(rules, judges.First);
        _completion = new BranchCompletion(judges, written, _absent, _fromRules, _notCreated, _circles);
    }

    /// <summary>
    /// Adds defaults until there are no more to add, so that a lock, in which they are ordinary values, resolves to
    /// itself. Conditions are judged only when everything unconditional is there.
    /// </summary>
    /// <param name="given">What rules filled in before. It is judged together with what defaults complete of it.</param>
    public void Apply(List<DefaultAddition> given)
    {
        FillUntilStable(BranchSupply.None, given);
        FillUntilStable(BranchSupply.Fitting, []);
    }

    /// <summary>
    /// Adds the defaults that branches of choices lack of which none fits as written, and says whether there were any. Where the config
    /// fits, so does a branch of each choice.
    /// </summary>
    public bool CompleteBranches() => FillUntilStable(BranchSupply.Completed, []);

    private bool FillUntilStable(BranchSupply supply, List<DefaultAddition> given)
    {
        var added = false;
        for (var round = 0; round < MaximumRounds && !_diagnostics.HasErrors; round++)
        {
            _absent.StartRound();
            var filler = new DefaultFiller(_judges, _absent, supply, _completion, _fromRules, _notCreated, _circles, KeyPath.Root);
            var additions = filler.Fill(_schema, _config, around: null);
            if (_circles.HasUnbroken)
            {
                // Each time with at least one schema more that creates nothing, so this ends.
                foreach (var addition in additions) addition.Undo();
                _circles.Break();
                round = -1;
                continue;
            }

            if (_absent.IsExhausted) _diagnostics.Add(SchemaMessages.TooManyDefaults(_schema.Place));
            additions.AddRange(given);
            given = [];
            if (_absent.IsExhausted || additions.Count == 0) break;
            var kept = HarmlessDefaults.Keep(_judges, _schema, _config, KeyPath.Root, additions);
            if (kept.Count == 0) break;
            added = true;
            if (kept.Count == additions.Count && supply == BranchSupply.None && LeavesNothingToAdd(kept)) break;
        }

        return added;
    }

    // What a schema adds whatever the values are, it has added in one walk, except in tables that are new.
    private bool LeavesNothingToAdd(List<DefaultAddition> kept) =>
        !_fromRules.AreThere && kept.TrueForAll(static addition => addition.Entry.Value is not (ConfigTable or ConfigArray));
}
