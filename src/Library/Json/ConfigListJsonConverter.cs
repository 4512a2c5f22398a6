using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>Lists as arrays of JSON.</summary>
internal sealed class ConfigListJsonConverter<T> : JsonConverter<ConfigList<T>>
{
    public override ConfigList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("An array is expected.");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(JsonContract<T>.Read(ref reader, options)!);
        return new ConfigList<T>(items);
    }

    public override void Write(Utf8JsonWriter writer, ConfigList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value) JsonContract<T>.Write(writer, item, options);
        writer.WriteEndArray();
    }
}
