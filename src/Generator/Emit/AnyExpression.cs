using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Emit;

/// <summary>Values of no certain type as C# expressions.</summary>
internal static class AnyExpression
{
    public static string Of(TypeText types, ValueModel value)
    {
        var name = TypeText.Library("TomlValue");
        return value switch
        {
            StringValue text => $"{name}.FromString({Literals.Text(text.Text)})",
            IntegerValue integer => $"{name}.FromInteger({Literals.Integer(integer.Number)})",
            FloatValue number => $"{name}.FromFloat({Literals.Number(number.Number)})",
            BooleanValue truth => $"{name}.FromBoolean({Literals.Truth(truth.Truth)})",
            DateValue date => $"{name}.FromDate({ScalarExpression.Date(types, date)})",
            ArrayValue array => $"{name}.FromItems(new {name}[] {{ {string.Join(", ", array.Items.Select(item => Of(types, item)))} }})",
            _ => FromEntries(types, name, (TableValue)value),
        };
    }

    private static string FromEntries(TypeText types, string name, TableValue table)
    {
        var entry = TypeText.Library("TomlEntry");
        var entries = table.Entries.Select(inner => $"new {entry}({Literals.Text(inner.Key)}, {Of(types, inner.Value)})");
        return $"{name}.FromEntries(new {entry}[] {{ {string.Join(", ", entries)} }})";
    }
}
