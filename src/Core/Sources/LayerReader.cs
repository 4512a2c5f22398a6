using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Parsing;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>Reads layers of TOML and of JSON (docs/resolution.md, step 1).</summary>
/// <param name="semantics">How a build takes what they say.</param>
/// <param name="files">Reads the files.</param>
/// <param name="diagnostics">Receives what is wrong with them.</param>
/// <param name="shared">The layers that were read for other environments; <see langword="null"/> where there are none.</param>
internal sealed class LayerReader(Semantics semantics, FileReader files, DiagnosticBag diagnostics, LayerCache? shared = null)
{
    private const string Toml = "TOML";
    private const string Json = "JSON";

    /// <summary>Reads the layers in their order; those that fail are left out after a message.</summary>
    /// <param name="layers">The files.</param>
    /// <param name="role">What they are, for messages.</param>
    /// <param name="kind">What their values come from.</param>
    public List<ConfigSource> Read(IEnumerable<LayerFile> layers, string role, SourceKind kind)
    {
        var sources = new List<ConfigSource>();
        foreach (var layer in layers)
        {
            if (layer.Optional && !files.Exists(layer.Path))
            {
                SayOtherCase(layer, kind);
                continue;
            }

            var read = shared is null
                ? Read(layer, role, kind, diagnostics)
                : shared.Get(layer, kind, messages => Read(layer, role, kind, messages), diagnostics);
            if (read is not null) sources.Add(read);
        }

        return sources;
    }

    private ConfigSource? Read(LayerFile layer, string role, SourceKind kind, DiagnosticBag messages)
    {
        if (LayerFormats.Of(layer, messages) is not { } format) return null;
        if (files.Read(layer.Path, layer.Name, role, messages) is not { } text) return null;
        var source = new Source(kind, layer.Name, layer.Path, layer.Label);
        return format == LayerFormat.Json ? OfJson(text, source, messages) : OfToml(text, source, messages);
    }

    // Where file names differ by case, a file of nearly that name is not the layer, and people take it for it.
    private void SayOtherCase(LayerFile layer, SourceKind kind)
    {
        if (SameNames.OtherCaseOf(layer.Path) is not { } other) return;
        var place = Place.Whole(new Source(kind, other, Path.Combine(Path.GetDirectoryName(layer.Path)!, other)));
        diagnostics.Add(ResolutionMessages.OtherCase(place, Path.GetFileName(layer.Name)));
    }

    private ConfigSource? OfToml(string text, Source source, DiagnosticBag messages)
    {
        var table = TomlReader.Read(
            text, source, fault => messages.Add(ResolutionMessages.SyntaxError(fault.Place, Toml, fault.Message)));
        return table is null ? null : new ConfigSource(source, semantics.AsLayer(table, [], messages));
    }

    private ConfigSource? OfJson(string text, Source source, DiagnosticBag messages)
    {
        var repeated = new List<RepeatedKey>();
        var form = semantics.Json with { Repeated = repeated.Add };
        var value = JsonReader.Read(
            text, source, form, fault => messages.Add(ResolutionMessages.SyntaxError(fault.Place, Json, fault.Message)));
        if (value is null) return null;
        if (value is ConfigTable table) return new ConfigSource(source, semantics.AsLayer(table, repeated, messages), MayHoldNull: true);
        messages.Add(ResolutionMessages.SyntaxError(value.Origin.Place, "as a layer", "the root of its JSON has to be an object"));
        return null;
    }
}
