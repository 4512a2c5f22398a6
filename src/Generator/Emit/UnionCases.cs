using ConfigLock.Generator.Effective;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Which cases of a union a value can be.</summary>
internal static class UnionCases
{
    /// <summary>The cases that are tried for a value, in order.</summary>
    public static IEnumerable<UnionCase> For(UnionDefinition union, ValueModel value)
    {
        var cases = union.Cases.Where(candidate => TakesKindOf(union, candidate, value));
        if (union.Tag is null || value is not TableValue table) return cases;
        var tag = (table[union.Tag] as StringValue)?.Text;
        return tag is null ? [] : cases.Where(candidate => candidate.Tags.Contains(tag));
    }

    /// <summary>The kinds of TOML value, as <c>TomlKind</c> names them, that lead to a case.</summary>
    public static IEnumerable<string> KindsOf(UnionDefinition union, AlternativeKind kind) => kind switch
    {
        AlternativeKind.Integer or AlternativeKind.Number => ["Integer", "Float"],
        AlternativeKind.Date when Has(union, AlternativeKind.String) => ["OffsetDateTime", "LocalDateTime", "LocalDate", "LocalTime"],
        AlternativeKind.Date => ["String", "OffsetDateTime", "LocalDateTime", "LocalDate", "LocalTime"],
        _ => [kind.ToString()],
    };

    private static bool TakesKindOf(UnionDefinition union, UnionCase candidate, ValueModel value) => KindsOf(union, candidate.Kind).Contains(value switch
    {
        StringValue => "String",
        IntegerValue => "Integer",
        FloatValue => "Float",
        BooleanValue => "Boolean",
        DateValue date => date.Kind,
        ArrayValue => "Array",
        _ => "Table",
    });

    private static bool Has(UnionDefinition union, AlternativeKind kind) => union.Cases.Any(candidate => candidate.Kind == kind);
}
