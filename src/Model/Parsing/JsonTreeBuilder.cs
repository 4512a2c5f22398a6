using System.Globalization;
using System.Text;
using System.Text.Json;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Parsing;

/// <summary>Turns JSON tokens into values.</summary>
internal sealed class JsonTreeBuilder(Source source, Utf8LineCounter lines, JsonForm form, ICollection<TextFault> faults)
{
    public Place PlaceAt(long offset)
    {
        var (line, column) = lines.At(offset);
        return new Place(source, line, column);
    }

    public ConfigValue Value(ref Utf8JsonReader reader)
    {
        var origin = new Origin(PlaceOf(ref reader));
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Table(ref reader, origin),
            JsonTokenType.StartArray => Array(ref reader, origin),
            JsonTokenType.String => new ConfigString(reader.GetString()!, origin),
            JsonTokenType.True => new ConfigBoolean(true, origin),
            JsonTokenType.False => new ConfigBoolean(false, origin),
            JsonTokenType.Number => Number(ref reader, origin),
            _ => new ConfigNull(origin),
        };
    }

    private ConfigTable Table(ref Utf8JsonReader reader, Origin origin)
    {
        var table = new ConfigTable(origin);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = PlaceOf(ref reader);
            var key = reader.GetString()!;
            reader.Read();
            var value = Value(ref reader);
            if (!table.Contains(key)) table.Add(key, place, value);
            else if (form.Repeated is { } repeated) repeated(new RepeatedKey(table, key, place, value));
            else faults.Add(JsonReader.Repeated(key, place));
        }

        return table;
    }

    private ConfigArray Array(ref Utf8JsonReader reader, Origin origin)
    {
        var array = new ConfigArray(origin);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) array.Items.Add(Value(ref reader));
        return array;
    }

    private ConfigValue Number(ref Utf8JsonReader reader, Origin origin)
    {
        // Not GetDouble: on .NET Framework it throws where the number is beyond a double's range.
        var text = Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        ConfigValue number = reader.TryGetInt64(out var integer)
            ? new ConfigInteger(integer, origin)
            : new ConfigFloat(Float(text), origin);
        return form.KeepsNumberText && ValueText.ShowWhole(number) != text ? new ConfigString(text, origin) : number;
    }

    private static double Float(string text)
    {
        var parsed = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return parsed ? number : text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
    }

    private Place PlaceOf(ref Utf8JsonReader reader) => PlaceAt(reader.TokenStartIndex);
}
