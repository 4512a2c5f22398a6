using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Sources;

/// <summary>The language of a layer.</summary>
internal enum LayerFormat
{
    /// <summary>TOML.</summary>
    Toml,

    /// <summary>JSON.</summary>
    Json,
}

/// <summary>Reads <see cref="LayerFormat"/>.</summary>
internal static class LayerFormats
{
    /// <summary>The text that says TOML.</summary>
    public const string Toml = "toml";

    private const string Json = "json";

    /// <summary>
    /// The format that the layer names, or that the ending of its file says; <see langword="null"/> after a message.
    /// </summary>
    public static LayerFormat? Of(LayerFile layer, DiagnosticBag diagnostics)
    {
        var format = layer.Format.Trim();
        if (format.Length == 0) return IsJson(Path.GetExtension(layer.Path).TrimStart('.')) ? LayerFormat.Json : LayerFormat.Toml;
        if (IsJson(format)) return LayerFormat.Json;
        if (string.Equals(format, Toml, StringComparison.OrdinalIgnoreCase)) return LayerFormat.Toml;
        var place = Place.Whole(new Source(SourceKind.Layer, layer.Name, layer.Path));
        diagnostics.Add(ResolutionMessages.BadProperty(place, "the Format of this layer", format, $"{Toml} or {Json}"));
        return null;
    }

    private static bool IsJson(string text) => string.Equals(text, Json, StringComparison.OrdinalIgnoreCase);
}
