using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Sources;

/// <summary>The layers that several environments of a build share, each read once.</summary>
internal sealed class LayerCache
{
    private readonly Dictionary<(LayerFile File, SourceKind Kind), (ConfigSource? Source, DiagnosticBag Messages)> _read = [];

    /// <summary>A layer as a source of the caller's own; <see langword="null"/> after a message.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="kind">What its values come from.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="diagnostics">Receives what is wrong with it, whoever has it read.</param>
    public ConfigSource? Get(LayerFile layer, SourceKind kind, Func<DiagnosticBag, ConfigSource?> read, DiagnosticBag diagnostics)
    {
        var key = (layer with { Environment = string.Empty }, kind);
        if (!_read.TryGetValue(key, out var known))
        {
            var messages = new DiagnosticBag();
            _read.Add(key, known = (read(messages), messages));
        }

        foreach (var message in known.Messages) diagnostics.Add(message);
        return known.Source is { } source ? source with { Table = source.Table.CopyTable() } : null;
    }
}
