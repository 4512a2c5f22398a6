using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Values;

/// <summary>Turns JSON, as the build writes the effective config for the compiler, into values.</summary>
/// <remarks>
/// JSON lacks dates, infinities and NaN. They are objects with one key that begins with a dollar sign; a config's own
/// key that begins with one has another before it.
/// </remarks>
internal static class ValueReader
{
    /// <summary>A value of the effective config; <see langword="null"/> where the text is of another make.</summary>
    public static ValueModel? ReadEffective(ConfigValue value) => Read(value, isTagged: true);

    /// <summary>A value of a schema; <see langword="null"/> where it holds a <c>null</c>, which TOML lacks.</summary>
    public static ValueModel? ReadPlain(ConfigValue value) => Read(value, isTagged: false);

    private static ValueModel? Read(ConfigValue value, bool isTagged) => value switch
    {
        ConfigString text => new StringValue(text.Value),
        ConfigInteger integer => new IntegerValue(integer.Value),
        ConfigFloat number => new FloatValue(number.Value),
        ConfigBoolean truth => new BooleanValue(truth.Value),
        ConfigArray array => ReadArray(array, isTagged),
        ConfigTable table => isTagged && Tagged(table) is { } tagged ? tagged : ReadTable(table, isTagged),
        _ => null,
    };

    private static ArrayValue? ReadArray(ConfigArray array, bool isTagged)
    {
        var items = new List<ValueModel>();
        foreach (var item in array.Items)
        {
            if (Read(item, isTagged) is not { } read) return null;
            items.Add(read);
        }

        return new ArrayValue(items.ToEquatableArray());
    }

    private static TableValue? ReadTable(ConfigTable table, bool isTagged)
    {
        var entries = new List<TableEntry>();
        foreach (var entry in table.Sorted())
        {
            if (Read(entry.Value, isTagged) is not { } read) return null;
            var key = isTagged && entry.Key.StartsWith("$$", StringComparison.Ordinal) ? entry.Key.Substring(1) : entry.Key;
            entries.Add(new TableEntry(key, read));
        }

        return new TableValue(entries.ToEquatableArray());
    }

    private static ValueModel? Tagged(ConfigTable table)
    {
        if (table.Count != 1 || table[0] is not { Value: ConfigString text } entry) return null;
        return entry.Key switch
        {
            "$float" when text.Value == "nan" => new FloatValue(double.NaN),
            "$float" => new FloatValue(text.Value == "inf" ? double.PositiveInfinity : double.NegativeInfinity),
            "$offset-date-time" => new DateValue("OffsetDateTime", text.Value),
            "$local-date-time" => new DateValue("LocalDateTime", text.Value),
            "$local-date" => new DateValue("LocalDate", text.Value),
            "$local-time" => new DateValue("LocalTime", text.Value),
            _ => null,
        };
    }
}
