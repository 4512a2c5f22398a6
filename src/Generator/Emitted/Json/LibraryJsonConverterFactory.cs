using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>Makes the converters of the library's types, which name none themselves for this framework.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class LibraryJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Other(typeToConvert, options) switch
        {
            null => Find(typeToConvert),
            JsonConverterFactory factory => factory.CreateConverter(typeToConvert, options),
            var converter => converter,
        };

    /// <summary>The converter that the options themselves name: as elsewhere, it goes before that of a type.</summary>
    internal static JsonConverter? Other(Type type, JsonSerializerOptions options)
    {
        foreach (var converter in options.Converters)
            if (converter is not LibraryJsonConverterFactory && converter.CanConvert(type)) return converter;
        return null;
    }
}
