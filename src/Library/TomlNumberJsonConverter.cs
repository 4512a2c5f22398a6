#if NET
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConfigLock.Toml;

namespace ConfigLock;

/// <summary>Numbers as JSON, in the form in which the config has them: an integer without a fraction, a float with one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TomlNumberJsonConverter : JsonConverter<TomlNumber>
{
    /// <inheritdoc/>
    public override TomlNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number) return Read(Encoding.UTF8.GetString(reader.ValueSpan));
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

    internal static TomlNumber Read(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? TomlNumber.FromInteger(integer)
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    internal static void Write(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value)) writer.WriteRawValue(TomlText.Float(value));
        else writer.WriteStringValue(TomlText.Float(value));
    }
}
#endif
