using ConfigLock.Core.Canonicalization;
using ConfigLock.Core.Catalog;
using ConfigLock.Core.Digests;
using ConfigLock.Core.Includes;
using ConfigLock.Core.Overruling;
using ConfigLock.Core.Requirements;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Stripping;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Resolution;

/// <summary>
/// The one path from sources to the effective config that export, replay, verify and update share. It reads as the
/// steps of docs/resolution.md.
/// </summary>
internal sealed class Resolver(ResolutionInput input, DiagnosticBag diagnostics)
{
    private readonly KeyDefinition _root = input.Rules.Root;

    // Where nobody says a rule, what the schema says of keys and types counts all the same.
    private readonly Lazy<KeyDefinition> _known =
        new(() => input.Rules == RuleSet.None ? KeyDefinition.Root(input.Schema, null, input.Semantics.IgnoresCase) : input.Rules.Root);

    private readonly WaitingIncludes _waiting = new();

    /// <summary>The effective config; <see langword="null"/> after an error. It takes over the values of the sources.</summary>
    public ResolvedConfig? Resolve()
    {
        var (layers, local, overrides) = (Canonical(input.Base), Canonical(input.Local), Canonical(input.Overrides));
        var requirements = Merge(Tables(Canonical(input.Requirements)));
        var config = MergeSources(layers, local, overrides, requirements);
        Note([requirements]);
        ReadIncludes(config, requirements);

        // Without a profile or a file that a source names, whatever else seems to be missing is only what it would have set.
        if (diagnostics.HasErrors) return null;
        AdjustedValues.Apply(input.Rules, requirements);
        AdjustedValues.Apply(input.Rules, config);
        OverruledValues.Drop(input.Rules, config, new RequiredValues(requirements, input.Semantics), diagnostics);
        new RequirementStage(_root, input.Semantics, diagnostics).Apply(requirements, config);
        var chosen = new CatalogStage(input.Rules, input.ModelCatalog, input.Project, input.Files, diagnostics).Apply(config);
        if (chosen is not null) input.Said?.AddLowest(CatalogStage.Offers(input.Rules, chosen));
        new CompletionStage(input, config, requirements, diagnostics).Apply(chosen);
        if (diagnostics.HasErrors) return null;

        var digested = DigestStage.Find(_root, config);
        new StrippingStage(input.Rules, input.Semantics, config, input.SaveCatalogFields, input.IsReplay).Apply(requirements);
        return new ResolvedConfig(config, digested);
    }

    // The include keys of a lock are never followed: a replayed lock cannot make the build read a file.
    private List<ConfigSource> Canonical(IReadOnlyList<ConfigSource> sources)
    {
        var canonical = new List<ConfigSource>(sources.Count);
        foreach (var source in sources)
        {
            var table = input.Semantics.Prepare(source, _known, diagnostics);
            new Canonicalizer(_root, diagnostics).Apply(table);
            ExternalValues.Drop(_root, source with { Table = table }, input.Semantics, diagnostics);
            if (source.Source.Kind != SourceKind.Lock) new IncludeAssignment(_waiting).Apply(_root, table);
            canonical.Add(source with { Table = table });
        }

        return canonical;
    }

    private ConfigTable Merge(IEnumerable<ConfigTable> tables) => input.Semantics.Merge(tables, _known, diagnostics);

    private static IEnumerable<ConfigTable> Tables(IEnumerable<ConfigSource> sources) => sources.Select(static source => source.Table);

    private ConfigTable MergeSources(
        List<ConfigSource> layers, List<ConfigSource> locals, List<ConfigSource> overrides, ConfigTable requirements)
    {
        var profiles = new ProfileStage(input.Rules, input.Semantics, input.Profile, input.Project, diagnostics);
        foreach (var local in locals) profiles.DropChoice(local.Table);

        // What a developer says about a profile counts in it, and what he says besides stands above it, as it stands above a lock that
        // holds it.
        if (input is { IsReplay: true, ProfileHadEffect: false }) profiles.WarnInReplay(overrides);
        var chosen = input.IsReplay ? [] : profiles.Choose(ForProfile(profiles, [.. layers, .. locals]), overrides, requirements);
        List<ConfigTable> sources = [.. Tables(layers), .. chosen, .. Tables(locals), .. Tables(overrides)];
        Note(sources);
        return Merge(sources);
    }

    // All sources merge at once: what an empty value of a lower one leaves open cannot be seen in what it was merged to. Merging takes
    // over the values, so they are copied: those alone that the choice hangs on.
    private ConfigTable ForProfile(ProfileStage profiles, IEnumerable<ConfigSource> sources) =>
        input.Semantics.Merge(sources.Select(source => source.Table.CopyOf(profiles.HangsOn)), _known, new DiagnosticBag());

    // Before they merge: that takes over the values.
    private void Note(IEnumerable<ConfigTable> sources)
    {
        if (input.Said is not { } said) return;
        foreach (var source in sources) said.Add(source);
    }

    private void ReadIncludes(ConfigTable config, ConfigTable requirements)
    {
        var includes = new IncludeReader(_waiting, input.Files, diagnostics);
        foreach (var table in (ConfigTable[])[config, requirements])
            includes.Apply(table, input.Rules.KeyWith(LockRules.Profiles)?.ValueIn(table));
    }
}
