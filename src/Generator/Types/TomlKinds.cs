using ConfigLock.Generator.Values;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>The kinds of TOML value that may be one of the shapes of a union, as <c>TomlKind</c> names them.</summary>
internal static class TomlKinds
{
    private static readonly string[] Numbers = ["Integer", "Float"];
    private static readonly string[] Dates = ["OffsetDateTime", "LocalDateTime", "LocalDate", "LocalTime"];

    /// <summary>Those of one shape among all.</summary>
    public static ImmutableEquatableArray<string> Of(ShapeKind kind, List<TypedShape> shapes) => kind switch
    {
        ShapeKind.Integer or ShapeKind.Number => [.. Numbers],
        ShapeKind.Date when shapes.Exists(static shape => shape is { Kind: ShapeKind.String, Choices: null }) => [.. Dates],
        ShapeKind.Date => ["String", .. Dates],
        _ => [kind.ToString()],
    };

    /// <summary>Those of which any value will do.</summary>
    public static ImmutableEquatableArray<string> OfOther(SchemaTypes kinds)
    {
        List<string> names = [.. Dates];
        if ((kinds & SchemaTypes.Object) != 0) names.Add("Table");
        if ((kinds & SchemaTypes.Array) != 0) names.Add("Array");
        if ((kinds & SchemaTypes.String) != 0) names.Add("String");
        if ((kinds & SchemaTypes.Boolean) != 0) names.Add("Boolean");
        if ((kinds & (SchemaTypes.Integer | SchemaTypes.Number)) != 0) names.AddRange(Numbers);
        return names.ToEquatableArray();
    }
}
