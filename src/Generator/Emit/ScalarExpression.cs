using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;
using ConfigLock.Toml;

namespace ConfigLock.Generator.Emit;

/// <summary>Scalars as C# expressions.</summary>
internal static class ScalarExpression
{
    /// <summary>The expression; <see langword="null"/> where the value is not one of the type.</summary>
    public static string? Of(TypeText types, ScalarKind kind, ValueModel value) => kind switch
    {
        ScalarKind.String => value is StringValue text ? Literals.Text(text.Text) : null,
        ScalarKind.Boolean => value is BooleanValue truth ? Literals.Truth(truth.Truth) : null,
        ScalarKind.Number => value switch
        {
            FloatValue number => Literals.Number(number.Number),
            IntegerValue integer => $"{TypeText.Library("TomlNumber")}.FromInteger({Literals.Integer(integer.Number)})",
            _ => null,
        },
        ScalarKind.Date => value switch
        {
            DateValue date => Date(types, date),
            StringValue text => DateOf(text.Text) is { } date ? $"{Date(types, date)}.WrittenAs({Literals.Text(text.Text)})" : null,
            _ => null,
        },
        _ => Whole(value) is { } number && IsWithin(kind, number) ? Literals.Integer(number) : null,
    };

    /// <summary>A date or time as a C# expression.</summary>
    public static string Date(TypeText types, DateValue date) =>
        $"new {TypeText.Library("TomlDate")}({TypeText.Library("TomlKind")}.{date.Kind}, {Literals.Text(date.Text)})";

    private static long? Whole(ValueModel value) => value switch
    {
        IntegerValue integer => integer.Number,
        FloatValue { Number: >= -9223372036854775808.0 and < 9223372036854775808.0 } number when Math.Floor(
            number.Number) == number.Number => (long)number.Number,
        _ => null,
    };

    private static bool IsWithin(ScalarKind kind, long number) => kind switch
    {
        ScalarKind.SByte => number is >= sbyte.MinValue and <= sbyte.MaxValue,
        ScalarKind.Byte => number is >= byte.MinValue and <= byte.MaxValue,
        ScalarKind.Int16 => number is >= short.MinValue and <= short.MaxValue,
        ScalarKind.UInt16 => number is >= ushort.MinValue and <= ushort.MaxValue,
        ScalarKind.Int32 => number is >= int.MinValue and <= int.MaxValue,
        ScalarKind.UInt32 => number is >= uint.MinValue and <= uint.MaxValue,
        ScalarKind.UInt64 => number >= 0,
        _ => true,
    };

    private static DateValue? DateOf(string text) =>
        TomlDateText.Read(text, 0, text.Length, asQuoted: true, out var kind) is { } date ? new DateValue(kind.ToString(), date) : null;
}
