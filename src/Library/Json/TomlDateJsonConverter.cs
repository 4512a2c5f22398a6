using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>Dates and times as strings of JSON, as the config has them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TomlDateJsonConverter : JsonConverter<TomlDate>
{
    /// <inheritdoc/>
    public override TomlDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TomlDate.TryParseQuoted(reader.GetString()!, out var date)
            ? date
            : throw new JsonException("A date or time is expected.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TomlDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Quoted ?? value.Text);
}
