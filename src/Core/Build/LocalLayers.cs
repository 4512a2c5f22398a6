using ConfigLock.Core.Sources;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>
/// The layers of one developer: they never reach a lock, give no controls, and are not read in a CI build (docs/resolution.md,
/// step 1).
/// </summary>
internal static class LocalLayers
{
    /// <summary>Reads those that are there.</summary>
    public static List<ConfigSource> Read(BuildRequest request, LayerReader reader, Semantics semantics)
    {
        if (request.ContinuousIntegration) return [];
        var layers = reader.Read(
            request.Layers.Where(static layer => layer.Local).Select(static layer => layer with { Optional = true }),
            "layer", SourceKind.Layer);
        foreach (var layer in layers) Controls.Drop(layer.Table, semantics);
        return layers;
    }
}
