#if NET
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ConfigLock;

/// <summary>How the options of a serializer have a type written and read, by which converters do so with what they hold.</summary>
internal static class JsonContract<T>
{
    public static T? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, In(options));

    public static T? Read(JsonElement element, JsonSerializerOptions options) => element.Deserialize(In(options));

    public static void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, In(options));

    public static JsonElement ToElement(T value, JsonSerializerOptions options) => JsonSerializer.SerializeToElement(value, In(options));

    private static JsonTypeInfo<T> In(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
#endif
