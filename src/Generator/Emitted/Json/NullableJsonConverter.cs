using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>Values of the library that can be absent.</summary>
internal sealed class NullableJsonConverter<T> : JsonConverter<T?>
    where T : struct
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : JsonContract<T>.Read(ref reader, options);

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } present) JsonContract<T>.Write(writer, present, options);
        else writer.WriteNullValue();
    }
}
