using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Values;

/// <summary>Turns values that the pipeline compares back into those that rules are applied to, without places.</summary>
internal static class ConfigValues
{
    private static readonly Place Nowhere = new(null, 0, 0);

    /// <summary>The table.</summary>
    public static ConfigTable Of(TableValue table)
    {
        var config = new ConfigTable(new Origin(Nowhere));
        foreach (var entry in table.Entries) config.Add(entry.Key, Nowhere, Of(entry.Value));
        return config;
    }

    private static ConfigValue Of(ValueModel value)
    {
        var origin = new Origin(Nowhere);
        return value switch
        {
            StringValue text => new ConfigString(text.Text, origin),
            IntegerValue integer => new ConfigInteger(integer.Number, origin),
            FloatValue number => new ConfigFloat(number.Number, origin),
            BooleanValue truth => new ConfigBoolean(truth.Truth, origin),
            DateValue date => new ConfigDate((ValueKind)Enum.Parse(typeof(ValueKind), date.Kind), date.Text, origin),
            ArrayValue array => Of(array, origin),
            TableValue table => Of(table),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };
    }

    private static ConfigArray Of(ArrayValue array, Origin origin)
    {
        var config = new ConfigArray(origin);
        foreach (var item in array.Items) config.Items.Add(Of(item));
        return config;
    }
}
