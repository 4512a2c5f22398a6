using System.Text.Json;

namespace ConfigLock.Serialization;

/// <summary>How values of a type that only the type itself knows are written as JSON, and read from it.</summary>
internal abstract class JsonForm
{
    public static JsonForm Of(ConfigType type) => (JsonForm)type.Accept(new Maker());

    /// <exception cref="JsonException">It is no such value.</exception>
    public abstract object Read(JsonElement element, JsonSerializerOptions options);

    public abstract void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options);

    public abstract JsonElement ToElement(object value, JsonSerializerOptions options);

    private sealed class Maker : ConfigTypeVisitor
    {
        public override object Visit<T>() => new Typed<T>();
    }

    private sealed class Typed<T> : JsonForm
        where T : notnull
    {
        public override object Read(JsonElement element, JsonSerializerOptions options) =>
            JsonContract<T>.Read(element, options) ?? throw new JsonException("A value is expected, not null.");

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
            JsonContract<T>.Write(writer, (T)value, options);

        public override JsonElement ToElement(object value, JsonSerializerOptions options) =>
            JsonContract<T>.ToElement((T)value, options);
    }
}
