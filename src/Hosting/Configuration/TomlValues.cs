using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Hosting.Configuration;

/// <summary>The values of the library as those that the judgement knows, and back.</summary>
internal static class TomlValues
{
    /// <summary>A value of the library.</summary>
    /// <param name="value">The value.</param>
    /// <param name="origin">Where it comes from.</param>
    public static ConfigValue ToConfig(TomlValue value, Origin origin = default) => value.Kind switch
    {
        TomlKind.Table => Table(value, origin),
        TomlKind.Array => Array(value, origin),
        TomlKind.String => new ConfigString(value.AsString(), origin),
        TomlKind.Integer => new ConfigInteger(value.AsInteger(), origin),
        TomlKind.Float => new ConfigFloat(value.AsFloat(), origin),
        TomlKind.Boolean => new ConfigBoolean(value.AsBoolean(), origin),
        _ => new ConfigDate(DateKind(value.Kind), value.AsDate().Text, origin),
    };

    /// <summary>A value for the library.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">Gives the line that each value is said to stand in.</param>
    public static TomlValue Of(ConfigValue value, Func<ConfigValue, int>? place = null)
    {
        var line = place?.Invoke(value) ?? 0;
        return value switch
        {
            ConfigTable table => TomlValue.FromEntries(
                table.Select(entry => new TomlEntry(entry.Key, Of(entry.Value, place), place?.Invoke(entry.Value) ?? 0)), line),
            ConfigArray array => TomlValue.FromItems(array.Items.Select(item => Of(item, place)), line),
            ConfigString text => TomlValue.FromString(text.Value, line),
            ConfigInteger integer => TomlValue.FromInteger(integer.Value, line),
            ConfigFloat number => TomlValue.FromFloat(number.Value, line),
            ConfigBoolean truth => TomlValue.FromBoolean(truth.Value, line),
            ConfigDate date => Date(date, line),
            _ => TomlValue.FromString(string.Empty, line),
        };
    }

    private static TomlValue Date(ConfigDate date, int line) =>
        TomlDate.TryParse(date.Text, out var read) ? TomlValue.FromDate(read, line) : TomlValue.FromString(date.Text, line);

    private static ConfigTable Table(TomlValue value, Origin origin)
    {
        var table = new ConfigTable(origin);
        foreach (var entry in value.Entries) table.Add(entry.Key, origin.Place, ToConfig(entry.Value, origin));
        return table;
    }

    private static ConfigArray Array(TomlValue value, Origin origin)
    {
        var array = new ConfigArray(origin);
        foreach (var item in value.Items) array.Items.Add(ToConfig(item, origin));
        return array;
    }

    private static ValueKind DateKind(TomlKind kind) => kind switch
    {
        TomlKind.OffsetDateTime => ValueKind.OffsetDateTime,
        TomlKind.LocalDateTime => ValueKind.LocalDateTime,
        TomlKind.LocalDate => ValueKind.LocalDate,
        _ => ValueKind.LocalTime,
    };
}
