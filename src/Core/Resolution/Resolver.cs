using ConfigLock.Core.Canonicalization;
using ConfigLock.Core.Catalog;
using ConfigLock.Core.Defaults;
using ConfigLock.Core.Digests;
using ConfigLock.Core.Includes;
using ConfigLock.Core.Overruling;
using ConfigLock.Core.Requirements;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Stripping;
using ConfigLock.Core.Validation;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Resolution;

/// <summary>
/// The one path from sources to the effective config that export, replay, verify and update share. It reads as the
/// steps of docs/resolution.md.
/// </summary>
internal sealed class Resolver(ResolutionInput input, DiagnosticBag diagnostics)
{
    // A value that is dropped and comes back is the same each time.
    private const int MaximumRounds = 4;

    private readonly KeyDefinition _root = input.Rules.Root;
    private readonly WaitingIncludes _waiting = new();

    /// <summary>The effective config; <see langword="null"/> after an error. It takes over the values of the sources.</summary>
    public ResolvedConfig? Resolve()
    {
        foreach (var source in (ConfigSource[])[.. input.Base, .. input.Local, .. input.Overrides, .. input.Requirements]) Canonicalize(source);
        var requirements = input.Semantics.Merge(input.Requirements.Select(static source => source.Table));
        var config = MergeSources(requirements);
        ReadIncludes(config, requirements);

        // Without a profile or a file that a source names, whatever else seems to be missing is only what it would have set.
        if (diagnostics.HasErrors) return null;
        OverruledValues.Drop(input.Rules, config, requirements, diagnostics);
        new RequirementStage(_root, input.Semantics, diagnostics).Apply(requirements, config);
        var chosen = new CatalogStage(input.Rules, input.ModelCatalog, input.Project, input.Files, diagnostics).Apply(config);
        CompleteAndValidate(config, chosen, requirements);
        if (diagnostics.HasErrors) return null;

        var digested = DigestStage.Find(_root, config);
        new StrippingStage(input.Rules, config, input.SaveCatalogFields, input.IsReplay).Apply(requirements);
        return new ResolvedConfig(config, digested);
    }

    // The include keys of a lock are never followed: a replayed lock cannot make the build read a file.
    private void Canonicalize(ConfigSource source)
    {
        new Canonicalizer(_root, diagnostics).Apply(source.Table);
        if (source.Source.Kind != SourceKind.Lock) new IncludeAssignment(_waiting).Apply(_root, source.Table);
    }

    private ConfigTable MergeSources(ConfigTable requirements)
    {
        var profiles = new ProfileStage(input.Rules, input.Profile, input.Project, diagnostics);
        foreach (var local in input.Local) profiles.DropChoice(local.Table);

        // What a developer says about a profile counts in it, and what he says besides stands above it, as it stands above a lock that holds it.
        var config = input.Semantics.Merge([.. input.Base.Select(static source => source.Table), .. input.Local.Select(static source => source.Table.CopyTable())]);
        if (input is { IsReplay: true, ProfileHadEffect: false }) profiles.WarnInReplay(input.Overrides);
        var chosen = input.IsReplay ? [] : profiles.Choose(config, input.Overrides, requirements);
        return input.Semantics.Merge([config, .. chosen, .. input.Local.Concat(input.Overrides).Select(static source => source.Table)]);
    }

    private void ReadIncludes(ConfigTable config, ConfigTable requirements)
    {
        var includes = new IncludeReader(_waiting, input.Files, diagnostics);
        foreach (var table in (ConfigTable[])[config, requirements]) includes.Apply(table, input.Rules.KeyWith(LockRules.Profiles)?.ValueIn(table));
    }

    private void CompleteAndValidate(ConfigTable config, ConfigTable? chosen, ConfigTable requirements)
    {
        var schema = input.Schema;
        Func<KeyPath, bool>? keepsUnknown = input.Rules.Has(LockRules.KeepUnknown) ? KeepsUnknown : null;
        var leftOut = input.IsReplay && input.Rules != RuleSet.None ? new LeftOutKeys(input.Rules, config, input.SaveCatalogFields, isReplay: true) : null;
        var budget = new WorkBudget();
        var asWritten = new Validator(new ValidationOptions
        {
            AssertFormats = true,
            IntegersAreTomls = true,
            Budget = budget,
            Defaults = DefaultView.PresenceOnly,
            CountsAsPresent = leftOut is null ? null : leftOut.MayBe,
            IsIncluded = new IncludedText(_root).MayBe,
            KeepsUnknown = keepsUnknown,
        });
        var asLocked = new ValidationOptions { AssertFormats = true, IntegersAreTomls = true, Budget = budget, KeepsUnknown = keepsUnknown };
        var judges = leftOut is null
            ? new Judges(new Validator(asLocked))
            : new Judges(new Validator(asLocked), new Validator(asLocked with { CountsAsPresent = leftOut.Is, CountsFirmly = true }));

        if (input.IsReplay || input.UnknownKeys != UnknownKeyPolicy.Error)
            new UnknownKeys(asWritten, input.UnknownKeys, input.Rules.Redactor, diagnostics).Drop(schema, config);
        var implied = new RuleAdditions();
        if (input.Rules.Has(LockRules.Implies))
            new ImpliedValues(input.Rules, config, new ValuesToBe(schema, input.Rules, config, judges.First), diagnostics).Apply(implied);
        FeatureStage.Apply(input.Rules, config);
        var defaults = new DefaultsStage(schema, input.Rules, config, judges, asWritten, diagnostics);
        defaults.Apply(implied.Added);
        DropOverruled();
        if (chosen is not null) new CatalogTemplates(input.Rules, chosen).Apply(config);
        var violations = asWritten.Validate(schema, config);
        if (violations.Count > 0 && defaults.CompleteBranches())
        {
            DropOverruled();
            violations = asWritten.Validate(schema, config);
        }

        ValidationStage.Report(violations, input.Rules.Redactor, diagnostics);
        if (!diagnostics.HasErrors) new NumberForms(judges).Apply(schema, config);

        // What was cut short may have come out wrong, and nothing wrong is locked.
        if (budget.IsExhausted && !diagnostics.HasErrors) diagnostics.Add(SchemaMessages.TooMuchWork(schema.Place));

        // What the catalog, a rule or a default gives as a whole can hold what the program does not take.
        void DropOverruled()
        {
            for (var round = 0; round < MaximumRounds && OverruledValues.Drop(input.Rules, config, requirements, diagnostics); round++)
                defaults.Apply([]);
        }
    }

    private bool KeepsUnknown(KeyPath table) => _root.Find(table) is { } definition && definition.Rules.Has(LockRules.KeepUnknown);
}
