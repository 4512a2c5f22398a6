using System.ComponentModel;
#if NET
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
#endif

namespace ConfigLock.Serialization;

/// <summary>How the values of a type are read from TOML, and written as it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConfigType
{
    internal ConfigType()
    {
    }

    /// <summary>The type of lists of such values.</summary>
    internal virtual ConfigType List => throw new NotSupportedException();

    /// <summary>The type of tables of such values.</summary>
    /// <param name="patterns">Regular expressions of which each key must match one; none where any key will do.</param>
    internal virtual ConfigType Dictionary(params string[] patterns) => throw new NotSupportedException();

    internal abstract object ReadObject(TomlValue value);

    internal abstract TomlValue WriteObject(object value);

#if NET
    internal abstract object ReadJson(JsonElement element, JsonSerializerOptions options);

    internal abstract void WriteJson(Utf8JsonWriter writer, object value, JsonSerializerOptions options);

    internal abstract JsonElement ToJson(object value, JsonSerializerOptions options);
#endif
}

/// <inheritdoc cref="ConfigType"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConfigType<T> : ConfigType
    where T : notnull
{
    internal ConfigType()
    {
    }

    internal sealed override object ReadObject(TomlValue value) => Read(value);

    internal sealed override TomlValue WriteObject(object value) => Write((T)value);

    /// <exception cref="ConfigFormatException">The value is none of the type.</exception>
    internal abstract T Read(TomlValue value);

    internal abstract TomlValue Write(T value);

#if NET
    internal sealed override object ReadJson(JsonElement element, JsonSerializerOptions options) =>
        element.Deserialize(InfoIn(options)) ?? throw new JsonException("A value is expected, not null.");

    internal sealed override void WriteJson(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, (T)value, InfoIn(options));

    internal sealed override JsonElement ToJson(object value, JsonSerializerOptions options) =>
        JsonSerializer.SerializeToElement((T)value, InfoIn(options));

    private static JsonTypeInfo<T> InfoIn(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
#endif
}
