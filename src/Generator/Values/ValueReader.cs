using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Values;

/// <summary>Turns values with places into values that the pipeline compares.</summary>
internal static class ValueReader
{
    /// <summary>The value; <see langword="null"/> where it holds a <c>null</c>, which TOML lacks.</summary>
    public static ValueModel? Read(ConfigValue value) => value switch
    {
        ConfigString text => new StringValue(text.Value),
        ConfigInteger integer => new IntegerValue(integer.Value),
        ConfigFloat number => new FloatValue(number.Value),
        ConfigBoolean truth => new BooleanValue(truth.Value),
        ConfigDate date => new DateValue(date.Kind.ToString(), date.Text),
        ConfigArray array => ReadArray(array),
        ConfigTable table => ReadTable(table),
        _ => null,
    };

    private static ArrayValue? ReadArray(ConfigArray array)
    {
        var items = new List<ValueModel>();
        foreach (var item in array.Items)
        {
            if (Read(item) is not { } read) return null;
            items.Add(read);
        }

        return new ArrayValue(items.ToEquatableArray());
    }

    private static TableValue? ReadTable(ConfigTable table)
    {
        var entries = new List<TableEntry>();
        foreach (var entry in table.Sorted())
        {
            if (Read(entry.Value) is not { } read) return null;
            entries.Add(new TableEntry(entry.Key, read));
        }

        return new TableValue(entries.ToEquatableArray());
    }
}
