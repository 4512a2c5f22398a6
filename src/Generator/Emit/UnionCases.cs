using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Emit;

/// <summary>Which cases of a union a value can be.</summary>
internal static class UnionCases
{
    /// <summary>The cases that are tried for a value, in order.</summary>
    public static IEnumerable<UnionCase> For(UnionType union, ValueModel value)
    {
        var cases = For(union, KindOf(value));
        if (union.Tag is null || value is not TableValue table) return cases;
        var tag = (table[union.Tag] as StringValue)?.Text;
        return tag is null ? [] : cases.Where(candidate => candidate.Tags.Contains(tag));
    }

    /// <summary>The cases that are tried for a kind of TOML value, in order.</summary>
    public static IEnumerable<UnionCase> For(UnionType union, string tomlKind) =>
        union.Cases.Where(candidate => candidate.TomlKinds.Contains(tomlKind));

    /// <summary>The kind of TOML value, as <c>TomlKind</c> names it.</summary>
    public static string KindOf(ValueModel value) => value switch
    {
        StringValue => "String",
        IntegerValue => "Integer",
        FloatValue => "Float",
        BooleanValue => "Boolean",
        DateValue date => date.Kind,
        ArrayValue => "Array",
        _ => "Table",
    };
}
