using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>Tables as objects of JSON. Their keys are data, so no naming policy changes them.</summary>
internal sealed class ConfigDictionaryJsonConverter<T> : JsonConverter<ConfigDictionary<T>>
{
    public override ConfigDictionary<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An object is expected.");
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            entries[key] = JsonContract<T>.Read(ref reader, options)!;
        }

        return new ConfigDictionary<T>(entries);
    }

    public override void Write(Utf8JsonWriter writer, ConfigDictionary<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var entry in value)
        {
            writer.WritePropertyName(entry.Key);
            JsonContract<T>.Write(writer, entry.Value, options);
        }

        writer.WriteEndObject();
    }
}
