using ConfigLock.Generator.Effective;

namespace ConfigLock.Generator.Emit;

/// <summary>Values of no certain type as C# expressions.</summary>
internal static class AnyExpression
{
    public static string Of(ValueModel value) => value switch
    {
        StringValue text => $"TomlValue.FromString({Literals.Text(text.Text)})",
        IntegerValue integer => $"TomlValue.FromInteger({Literals.Integer(integer.Number)})",
        FloatValue number => $"TomlValue.FromFloat({Literals.Number(number.Number)})",
        BooleanValue truth => $"TomlValue.FromBoolean({Literals.Truth(truth.Truth)})",
        DateValue date => $"TomlValue.FromDate({ScalarExpression.Date(date)})",
        ArrayValue array => $"TomlValue.FromItems(new TomlValue[] {{ {string.Join(", ", array.Items.Select(Of))} }})",
        _ => $"TomlValue.FromEntries(new TomlEntry[] {{ {string.Join(", ", ((TableValue)value).Entries.Select(Entry))} }})",
    };

    private static string Entry(TableEntry entry) => $"new TomlEntry({Literals.Text(entry.Key)}, {Of(entry.Value)})";
}
