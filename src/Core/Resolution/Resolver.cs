using ConfigLock.Core.Canonicalization;
using ConfigLock.Core.Catalog;
using ConfigLock.Core.Digests;
using ConfigLock.Core.Includes;
using ConfigLock.Core.Overruling;
using ConfigLock.Core.Requirements;
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
    private readonly WaitingIncludes _waiting = new();

    /// <summary>The effective config; <see langword="null"/> after an error. It takes over the values of the sources.</summary>
    public ResolvedConfig? Resolve()
    {
        foreach (var source in (ConfigSource[])[.. input.Base, .. input.Local, .. input.Overrides, .. input.Requirements])
            Canonicalize(source);
        var requirements = input.Semantics.Merge(input.Requirements.Select(static source => source.Table));
        var config = MergeSources(requirements);
        ReadIncludes(config, requirements);

        // Without a profile or a file that a source names, whatever else seems to be missing is only what it would have set.
        if (diagnostics.HasErrors) return null;
        AdjustedValues.Apply(input.Rules, requirements);
        AdjustedValues.Apply(input.Rules, config);
        OverruledValues.Drop(input.Rules, config, requirements, diagnostics);
        new RequirementStage(_root, input.Semantics, diagnostics).Apply(requirements, config);
        var chosen = new CatalogStage(input.Rules, input.ModelCatalog, input.Project, input.Files, diagnostics).Apply(config);
        new CompletionStage(input, config, requirements, diagnostics).Apply(chosen);
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

        // What a developer says about a profile counts in it, and what he says besides stands above it, as it stands above a lock that
        // holds it.
        var config = input.Semantics.Merge(
            [.. input.Base.Select(static source => source.Table), .. input.Local.Select(static source => source.Table.CopyTable())]);
        if (input is { IsReplay: true, ProfileHadEffect: false }) profiles.WarnInReplay(input.Overrides);
        var chosen = input.IsReplay ? [] : profiles.Choose(config, input.Overrides, requirements);
        return input.Semantics.Merge([config, .. chosen, .. input.Local.Concat(input.Overrides).Select(static source => source.Table)]);
    }

    private void ReadIncludes(ConfigTable config, ConfigTable requirements)
    {
        var includes = new IncludeReader(_waiting, input.Files, diagnostics);
        foreach (var table in (ConfigTable[])[config, requirements])
            includes.Apply(table, input.Rules.KeyWith(LockRules.Profiles)?.ValueIn(table));
    }
}
