using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock.Serialization;

/// <summary>Unions as JSON: as the value that they hold.</summary>
/// <typeparam name="T">The union.</typeparam>
/// <typeparam name="TTypes">The types that it is one of.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionJsonConverter<T, TTypes> : JsonConverter<T>
    where T : ConfigUnion
    where TTypes : TypeSet, new()
{
    private readonly UnionType<T> _type = SharedTypes<TTypes>.Instance.Find<UnionType<T>>();
    private readonly JsonForm[] _forms;

    /// <summary>Creates a converter.</summary>
    public UnionJsonConverter() => _forms = _type.Cases.Select(static one => JsonForm.Of(one.Type)).ToArray();

    /// <summary>The first case that writes again what it read; if none does, the first that reads it.</summary>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var element = document.RootElement;
        T? first = null;
        JsonException? fault = null;
        foreach (var one in _type.Cases)
        {
            if (!one.Kinds.Any(kind => JsonComparison.CanBe(kind, element.ValueKind))) continue;
            try
            {
                var form = _forms[one.Number];
                var value = form.Read(element, options);
                var union = _type.Close(one.Number, value);
                if (JsonComparison.AreEqual(element, form.ToElement(value, options))) return union;
                first ??= union;
            }
            catch (JsonException exception)
            {
                fault ??= exception;
            }
        }

        return first ?? throw fault ?? new JsonException($"No shape of {typeof(T).Name} is a JSON {element.ValueKind}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var inner = _type.Open(value, out var one);
        _forms[one.Number].Write(writer, inner, options);
    }
}
