using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Parsing;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Sources;

/// <summary>Reads TOML layers (docs/resolution.md, step 1).</summary>
internal static class LayerReader
{
    /// <summary>Reads the layers in their order; those that fail are left out after a message.</summary>
    /// <param name="layers">The files.</param>
    /// <param name="role">What they are, for messages.</param>
    /// <param name="kind">What their values come from.</param>
    /// <param name="files">Reads them.</param>
    /// <param name="diagnostics">Receives what is wrong with them.</param>
    public static List<ConfigSource> Read(
        IEnumerable<LayerFile> layers, string role, SourceKind kind, FileReader files, DiagnosticBag diagnostics)
    {
        var sources = new List<ConfigSource>();
        foreach (var layer in layers)
        {
            if (layer.Optional && !files.Exists(layer.Path)) continue;
            if (files.Read(layer.Path, layer.Name, role, diagnostics) is not { } text) continue;
            if (Parse(text, new Source(kind, layer.Name, layer.Path, layer.Label), diagnostics) is { } source) sources.Add(source);
        }

        return sources;
    }

    private static ConfigSource? Parse(string text, Source source, DiagnosticBag diagnostics)
    {
        // Strings of several lines become LF, so that a lock does not depend on how git checked the file out.
        var table = TomlReader.Read(
            text.Replace("\r\n", "\n"), source, fault => diagnostics.Add(ResolutionMessages.SyntaxError(fault.Place, fault.Message)));
        return table is null ? null : new ConfigSource(source, table);
    }
}
