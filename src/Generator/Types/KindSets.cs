using ConfigLock.Model.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>Which kinds of value schemas allow.</summary>
internal static class KindSets
{
    /// <summary>Any value.</summary>
    public const SchemaTypes All = SchemaTypes.Object | SchemaTypes.Array | SchemaTypes.String | SchemaTypes.Integer
        | SchemaTypes.Number | SchemaTypes.Boolean | SchemaTypes.Null;

    /// <summary>The kinds that the schemas name together.</summary>
    public static SchemaTypes Named(List<Schema> parts)
    {
        var allowed = All;
        foreach (var part in parts)
            if (part.Types != SchemaTypes.None) allowed &= WithIntegers(part.Types);
        return allowed;
    }

    /// <summary>The type that a value of the kind has.</summary>
    public static SchemaTypes Of(ShapeKind kind) => kind switch
    {
        ShapeKind.String or ShapeKind.Date => SchemaTypes.String,
        ShapeKind.Boolean => SchemaTypes.Boolean,
        ShapeKind.Integer => SchemaTypes.Integer,
        ShapeKind.Number => SchemaTypes.Number,
        ShapeKind.Array => SchemaTypes.Array,
        _ => SchemaTypes.Object,
    };

    /// <summary>Whether a schema says something about the keys of a table.</summary>
    public static bool SpeaksOfKeys(Schema part) =>
        part.Properties.Count > 0 || part.PatternProperties.Count > 0 || part.AdditionalProperties is { Always: not true };

    /// <summary>Whether a schema says something about the elements of an array.</summary>
    public static bool SpeaksOfItems(Schema part) => part.Items is { Always: not true } || part.PrefixItems.Count > 0;

    private static SchemaTypes WithIntegers(SchemaTypes types) =>
        (types & SchemaTypes.Number) != 0 ? types | SchemaTypes.Integer : types;
}
