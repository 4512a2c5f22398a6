using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Resolution;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>
/// The resolutions of one build: of the live sources, of the lock in their place, and each of both under the layers of one
/// developer.
/// </summary>
/// <param name="context">The build.</param>
/// <param name="inputs">What it read.</param>
internal sealed class Resolutions(BuildContext context, BuildInputs inputs)
{
    private readonly SaidValues? _said = SaidOf(context, inputs);
    private LiveSources? _live;

    private bool IsReplay => inputs.Settings.Policy.Mode == LockMode.Replay;

    /// <summary>
    /// What each source says of what the build resolves to; <see langword="null"/> where the build reports to nobody who asks.
    /// </summary>
    public SaidValues? Said => _said;

    /// <summary>What the build resolves to for everybody; <see langword="null"/> after an error.</summary>
    public Resolved? Resolve()
    {
        if (Checked(withLocal: false, _said) is not { } resolved) return null;
        if (!IsReplay) return new Resolved(resolved.Config, resolved.Digested, null);

        // What a lock leaves out it cannot tell, so the digests are those of the live sources.
        return new Resolved(resolved.Config, LiveSources.Resolved?.Digested, LiveSources);
    }

    /// <summary>What it resolves to under the layers of one developer; <see langword="null"/> after an error.</summary>
    public ConfigTable? WithLocalLayers() => Checked(withLocal: true, said: null)?.Config;

    /// <summary>What the live sources resolve to; <see langword="null"/> after an error.</summary>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="said">Receives what each source says; <see langword="null"/> where nobody asks.</param>
    public ResolvedConfig? Live(DiagnosticBag diagnostics, SaidValues? said = null) =>
        Resolve(Copies(inputs.Layers), withLocal: false, diagnostics, said);

    private LiveSources LiveSources => _live ??= ResolveLive();

    // What else there is to say about sources that have no effect would be too much. That a secret may stand in one counts all the same.
    private LiveSources ResolveLive()
    {
        var scratch = new DiagnosticBag();
        var live = Live(scratch, _said?.Replaced);
        foreach (var warning in scratch.Where(static one => DotNetMessages.IsExternalValue(one.Descriptor)))
            context.Diagnostics.Add(warning);
        return new LiveSources(live, live is null ? scratch.First(static diagnostic => diagnostic.IsError) : null);
    }

    // The lock stands in place of layers and profile where it is replayed.
    private ResolvedConfig? Checked(bool withLocal, SaidValues? said)
    {
        var resolved = Resolve(IsReplay ? [Replayed()] : Copies(inputs.Layers), withLocal, context.Diagnostics, said);
        if (resolved is not null) new NestingCheck(inputs.Rules.Redactor, context.Diagnostics).Check(resolved.Config);
        return context.Diagnostics.HasErrors ? null : resolved;
    }

    private ConfigSource Replayed() => inputs.DriftPolicies is { Any: true } policies
        ? MutedKeys.ForReplay(inputs.Lock!, LiveSources.Resolved?.Config, policies, inputs.Comparer)
        : inputs.Lock!.ForReplay(inputs.Semantics);

    private ResolvedConfig? Resolve(
        IReadOnlyList<ConfigSource> sources, bool withLocal, DiagnosticBag diagnostics, SaidValues? said = null) => new Resolver(
        new ResolutionInput
        {
            Base = sources,
            Local = withLocal ? Copies(inputs.Local) : [],
            Overrides = Copies(inputs.Overrides),
            Requirements = Copies(inputs.Requirements),
            Semantics = inputs.Semantics,
            Schema = inputs.Schema,
            Rules = inputs.Rules,
            Profile = context.Request.Profile,
            ProfileHadEffect = inputs.Settings.Update.Scope == UpdateScope.Keys,
            ModelCatalog = context.Request.ModelCatalog,
            SaveCatalogFields = inputs.Settings.SaveCatalogFields,
            UnknownKeys = inputs.Settings.UnknownKeys,
            Project = context.Project,
            Files = context.Files,
            Said = said,
        },
        diagnostics).Resolve();

    private static SaidValues? SaidOf(BuildContext context, BuildInputs inputs)
    {
        if (context.Request.ReportDirectory is null || context.Request.DesignTime) return null;
        var isReplay = inputs.Settings.Policy.Mode == LockMode.Replay;
        return new SaidValues(inputs.Semantics) { Replaced = isReplay ? new SaidValues(inputs.Semantics) : null };
    }

    // A resolution takes over the values of its sources, and there may be another after it.
    private static List<ConfigSource> Copies(IReadOnlyList<ConfigSource> sources) =>
        [.. sources.Select(static source => source with { Table = source.Table.CopyTable() })];
}
