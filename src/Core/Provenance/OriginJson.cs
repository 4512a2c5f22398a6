using System.Text.Json;

namespace ConfigLock.Core.Provenance;

/// <summary>Origins as programs read them.</summary>
internal static class OriginJson
{
    /// <summary>Writes <c>{ kind, source, line, column, via }</c>; line and column are left out where a source has none.</summary>
    public static void Write(Utf8JsonWriter writer, string name, Origin origin)
    {
        writer.WriteStartObject(name);
        writer.WriteString("kind", origin.Source?.Kind.ToString().ToLowerInvariant() ?? "unknown");
        writer.WriteString("source", origin.Source?.Name ?? string.Empty);
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
            writer.WriteString("name", step.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
