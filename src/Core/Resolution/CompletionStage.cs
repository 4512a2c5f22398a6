using ConfigLock.Core.Catalog;
using ConfigLock.Core.Defaults;
using ConfigLock.Core.Includes;
using ConfigLock.Core.Overruling;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Stripping;
using ConfigLock.Core.Validation;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Resolution;

/// <summary>
/// Fills in what no source sets, and holds the config to its schema (docs/resolution.md, step 8 and "What fills in a value that
/// no source sets").
/// </summary>
internal sealed class CompletionStage
{
    // A value that is dropped and comes back is the same each time.
    private const int MaximumRounds = 4;

    private readonly ResolutionInput _input;
    private readonly ConfigTable _config;
    private readonly RequiredValues _required;
    private readonly DiagnosticBag _diagnostics;
    private readonly WorkBudget _budget = new();
    private readonly Validator _asWritten;
    private readonly Judges _judges;

    /// <summary>A stage for one config.</summary>
    /// <param name="input">What the resolution started from.</param>
    /// <param name="config">The merged config, which the stage completes in place.</param>
    /// <param name="requirements">The merged requirements.</param>
    /// <param name="diagnostics">Receives what does not fit.</param>
    public CompletionStage(ResolutionInput input, ConfigTable config, ConfigTable requirements, DiagnosticBag diagnostics)
    {
        (_input, _config, _diagnostics) = (input, config, diagnostics);
        _required = new RequiredValues(requirements, input.Semantics);
        var rules = input.Rules;
        Func<KeyPath, bool>? keepsUnknown = rules.Has(LockRules.KeepUnknown) ? KeepsUnknown : null;
        var leftOut = input.IsReplay && rules != RuleSet.None
            ? new LeftOutKeys(rules, config, input.SaveCatalogFields, isReplay: true)
            : null;
        var profiles = new ProfileTables(rules);
        var external = new ExternalPresence(rules);
        var asLocked = new ValidationOptions
        {
            CountsAsPresent = profiles.Or(external.Or(null)),
            AssertFormats = true,
            IntegersAreTomls = true,
            Budget = _budget,
            KeepsUnknown = keepsUnknown,
        };
        _asWritten = new Validator(asLocked with
        {
            Defaults = DefaultView.PresenceOnly,
            CountsAsPresent = profiles.Or(external.Or(leftOut is null ? null : leftOut.MayBe)),
            IsIncluded = new IncludedText(rules.Root).MayBe,
        });
        _judges = leftOut is null
            ? new Judges(new Validator(asLocked))
            : new Judges(
                new Validator(asLocked),
                new Validator(asLocked with
                {
                    CountsAsPresent = external.Or(null),
                    CountsFirmly = external.Without(profiles.Or(leftOut.Is)!),
                }));
    }

    /// <summary>Completes and judges the config.</summary>
    /// <param name="chosen">The catalog entry that the config chooses, or <see langword="null"/>.</param>
    public void Apply(ConfigTable? chosen)
    {
        var (schema, rules) = (_input.Schema, _input.Rules);
        if (_input.IsReplay || _input.UnknownKeys != UnknownKeyPolicy.Error)
            new UnknownKeys(_asWritten, _input.UnknownKeys, rules.Redactor, _diagnostics).Drop(schema, _config);
        var implied = new RuleAdditions();
        if (rules.Has(LockRules.Implies))
            new ImpliedValues(rules, _config, new ValuesToBe(schema, rules, _config, _judges.First), _diagnostics).Apply(implied);
        FeatureStage.Apply(rules, _config);
        var defaults = new DefaultsStage(schema, rules, _config, _judges, _asWritten, _diagnostics);
        defaults.Apply(implied.Added);
        DropOverruled(defaults);
        if (chosen is not null) new CatalogTemplates(rules, chosen).Apply(_config);
        AdjustedValues.Apply(rules, _config);
        var violations = _asWritten.Validate(schema, _config);
        if (violations.Count > 0 && defaults.CompleteBranches())
        {
            DropOverruled(defaults);
            AdjustedValues.Apply(rules, _config);
            violations = _asWritten.Validate(schema, _config);
        }

        ValidationStage.Report(violations, rules.Redactor, _diagnostics);
        if (!_diagnostics.HasErrors) new NumberForms(_judges).Apply(schema, _config);

        // What was cut short may have come out wrong, and nothing wrong is locked.
        if (_budget.IsExhausted && !_diagnostics.HasErrors) _diagnostics.Add(SchemaMessages.TooMuchWork(schema.Place));
    }

    // What the catalog, a rule or a default gives as a whole can hold what the program does not take.
    private void DropOverruled(DefaultsStage defaults)
    {
        for (var round = 0; round < MaximumRounds && OverruledValues.Drop(_input.Rules, _config, _required, _diagnostics); round++)
            defaults.Apply([]);
    }

    private bool KeepsUnknown(KeyPath table) =>
        _input.Rules.Root.Find(table) is { } definition && definition.Rules.Has(LockRules.KeepUnknown);
}
