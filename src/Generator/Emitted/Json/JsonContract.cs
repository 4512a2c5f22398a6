using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>
/// How a type is written and read by converters that hold values of it: as the options of a serializer have it, and as here where the
/// library's own type is asked for, which says nothing of JSON itself.
/// </summary>
internal static class JsonContract<T>
{
    private static readonly JsonConverter<T>? Own = (JsonConverter<T>?)LibraryJsonConverterFactory.Find(typeof(T));

    public static T? Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (!IsOwn(options)) return JsonSerializer.Deserialize<T>(ref reader, JsonSettings.Of<T>(options));
        return reader.TokenType == JsonTokenType.Null && default(T) is null ? default : Own!.Read(ref reader, typeof(T), options);
    }

    public static T? Read(JsonElement element, JsonSerializerOptions options)
    {
        if (!IsOwn(options)) return element.Deserialize<T>(JsonSettings.Of<T>(options));
        var settings = new JsonReaderOptions
        {
            AllowTrailingCommas = options.AllowTrailingCommas,
            CommentHandling = options.ReadCommentHandling,
            MaxDepth = options.MaxDepth,
        };
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(element.GetRawText()), settings);
        reader.Read();
        return Read(ref reader, options);
    }

    public static void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (!IsOwn(options)) JsonSerializer.Serialize<T>(writer, value, JsonSettings.Of<T>(options));
        else if (value is null) writer.WriteNullValue();
        else Own!.Write(writer, value, options);
    }

    public static JsonElement ToElement(T value, JsonSerializerOptions options)
    {
        if (!IsOwn(options)) return JsonSerializer.SerializeToElement<T>(value, JsonSettings.Of<T>(options));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) Write(writer, value, options);
        using var document = JsonDocument.Parse(stream.ToArray(), new JsonDocumentOptions { MaxDepth = options.MaxDepth });
        return document.RootElement.Clone();
    }

    private static bool IsOwn(JsonSerializerOptions options) =>
        Own is not null && LibraryJsonConverterFactory.Other(typeof(T), options) is null;
}
