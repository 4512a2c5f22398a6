using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>TOML values as JSON. What JSON has no form for, dates and numbers that are none or endless, is a string there.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TomlValueJsonConverter : JsonConverter<TomlValue>
{
    /// <inheritdoc/>
    public override TomlValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TomlValue value, JsonSerializerOptions options)
    {
        switch (value.Kind)
        {
            case TomlKind.Table:
                writer.WriteStartObject();
                foreach (var entry in value.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value, options);
                }

                writer.WriteEndObject();
                break;
            case TomlKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.Items) Write(writer, item, options);
                writer.WriteEndArray();
                break;
            case TomlKind.String:
                writer.WriteStringValue(value.AsString());
                break;
            case TomlKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case TomlKind.Integer:
                writer.WriteNumberValue(value.AsInteger());
                break;
            case TomlKind.Float:
                TomlNumberJsonConverter.Write(writer, value.AsFloat());
                break;
            default:
                writer.WriteStringValue(value.AsDate().Text);
                break;
        }
    }

    private static TomlValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            TomlValue.FromEntries(element.EnumerateObject().Select(static one => new TomlEntry(one.Name, Read(one.Value)))),
        JsonValueKind.Array => TomlValue.FromItems(element.EnumerateArray().Select(Read)),
        JsonValueKind.String => TomlValue.FromString(element.GetString()!),
        JsonValueKind.True => TomlValue.FromBoolean(true),
        JsonValueKind.False => TomlValue.FromBoolean(false),
        JsonValueKind.Number => Number(TomlNumber.FromDigits(element.GetRawText())),
        _ => throw new JsonException("TOML has no null."),
    };

    private static TomlValue Number(TomlNumber number) =>
        number.IsInteger ? TomlValue.FromInteger(number.ToInt64()) : TomlValue.FromFloat(number.ToDouble());
}
