using ConfigLock.Core.Files;
using ConfigLock.Core.Resolution;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>The resolutions of one build: of the live sources, of the lock in their place, and each of both under the layers of one developer.</summary>
/// <param name="request">The build.</param>
/// <param name="inputs">What it read.</param>
/// <param name="project">The place of what properties say.</param>
/// <param name="files">Reads included files and the catalog.</param>
internal sealed class Resolutions(BuildRequest request, BuildInputs inputs, Place project, FileReader files)
{
    /// <summary>What the live sources resolve to; <see langword="null"/> after an error.</summary>
    public ConfigTable? Live(DiagnosticBag diagnostics, bool withLocal = false) => Resolve(Copies(inputs.Layers), withLocal, diagnostics);

    /// <summary>What the loaded lock resolves to in place of layers and profile; <see langword="null"/> after an error.</summary>
    public ConfigTable? Replayed(DiagnosticBag diagnostics, bool withLocal = false) => Resolve([inputs.Lock!.ForReplay()], withLocal, diagnostics);

    private ConfigTable? Resolve(IReadOnlyList<ConfigSource> sources, bool withLocal, DiagnosticBag diagnostics) => new Resolver(
        new ResolutionInput
        {
            Base = sources,
            Local = withLocal ? Copies(inputs.Local) : [],
            Overrides = Copies(inputs.Overrides),
            Requirements = Copies(inputs.Requirements),
            Semantics = inputs.Semantics,
            Schema = inputs.Definitions.Schema!,
            Rules = inputs.Definitions.Rules!,
            Profile = request.Profile,
            ProfileHadEffect = inputs.Settings.Update.Scope == UpdateScope.Keys,
            ModelCatalog = request.ModelCatalog,
            SaveCatalogFields = inputs.Settings.SaveCatalogFields,
            Project = project,
            Files = files,
        },
        diagnostics).Resolve();

    // A resolution takes over the values of its sources, and there may be another after it.
    private static List<ConfigSource> Copies(IReadOnlyList<ConfigSource> sources) =>
        [.. sources.Select(static source => source with { Table = source.Table.CopyTable() })];
}
