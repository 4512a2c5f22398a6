using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>Numbers as JSON, in the form in which the config has them: an integer without a fraction, a float with one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TomlNumberJsonConverter : JsonConverter<TomlNumber>
{
    /// <inheritdoc/>
    public override TomlNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            var digits = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray();
            return TomlNumber.FromDigits(Encoding.UTF8.GetString(digits));
        }

        return (reader.TokenType == JsonTokenType.String ? reader.GetString() : null) switch
        {
            "nan" => double.NaN,
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ => throw new JsonException("A number is expected."),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TomlNumber value, JsonSerializerOptions options)
    {
        if (value.IsInteger) writer.WriteNumberValue(value.ToInt64());
        else Write(writer, value.ToDouble());
    }

    internal static void Write(Utf8JsonWriter writer, double value)
    {
        TomlNumber number = value;
        if (double.IsNaN(value) || double.IsInfinity(value)) writer.WriteStringValue(number.ToString());
        else writer.WriteRawValue(number.ToString());
    }
}
