using ConfigLock.Model.Values;

namespace ConfigLock.Hosting.Configuration;

/// <summary>The values of the library as those that the judgement knows, and back.</summary>
internal static class TomlValues
{
    /// <summary>A value of the library.</summary>
    public static ConfigValue ToConfig(TomlValue value) => value.Kind switch
    {
        TomlKind.Table => Table(value),
        TomlKind.Array => Array(value),
        TomlKind.String => new ConfigString(value.AsString(), default),
        TomlKind.Integer => new ConfigInteger(value.AsInteger(), default),
        TomlKind.Float => new ConfigFloat(value.AsFloat(), default),
        TomlKind.Boolean => new ConfigBoolean(value.AsBoolean(), default),
        _ => new ConfigDate(DateKind(value.Kind), value.AsDate().Text, default),
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

    private static ConfigTable Table(TomlValue value)
    {
        var table = new ConfigTable(default);
        foreach (var entry in value.Entries) table.Add(entry.Key, default, ToConfig(entry.Value));
        return table;
    }

    private static ConfigArray Array(TomlValue value)
    {
        var array = new ConfigArray(default);
        foreach (var item in value.Items) array.Items.Add(ToConfig(item));
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
