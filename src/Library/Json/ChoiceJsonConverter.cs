using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock.Serialization;

/// <summary>Enums as JSON, by the texts of their schema.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TTypes">The types that it is one of.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ChoiceJsonConverter<T, TTypes> : JsonConverter<T>
    where T : struct, Enum
    where TTypes : TypeSet, new()
{
    private readonly ChoiceType<T> _type = SharedTypes<TTypes>.Instance.Find<ChoiceType<T>>();

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && _type.TryFind(reader.GetString()!, out var member)
            ? member
            : throw new JsonException("One of these is expected: " + string.Join(", ", _type.Texts) + ".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(_type.TextOf(value));
}
