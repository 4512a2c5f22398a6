using System.Text.Json;

namespace ConfigLock.Model.Provenance;

/// <summary>Origins as programs read them.</summary>
internal static class OriginJson
{
    /// <summary>
    /// Writes <c>{ kind, source, layer, line, column, via }</c>; layer, line and column are left out where a source has none.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="nameOf">How to spell the name of a source or a step; as it is where this is <see langword="null"/>.</param>
    public static void Write(Utf8JsonWriter writer, string name, Origin origin, Func<string, string>? nameOf = null)
    {
        nameOf ??= static text => text;
        writer.WriteStartObject(name);
        writer.WriteString("kind", origin.Source?.Kind.ToString().ToLowerInvariant() ?? "unknown");
        writer.WriteString("source", nameOf(origin.Source?.Name ?? string.Empty));
        if (origin.Source is { Label.Length: > 0 } layer) writer.WriteString("layer", nameOf(layer.Label));
        if (origin.Place.Line > 0)
        {
            writer.WriteNumber("line", origin.Place.Line);
            writer.WriteNumber("column", origin.Place.Column);
        }

        writer.WriteStartArray("via");
        for (var step = origin.Via; step is not null; step = step.Previous)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", step.Kind.ToString().ToLowerInvariant());
            writer.WriteString("name", nameOf(step.Name));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
