using ConfigLock.Core.Schemas;

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

    /// <summary>The same, and where they name none, the kind that their keywords speak of: who lists properties means a table.</summary>
    public static SchemaTypes Implied(List<Schema> parts, SchemaTypes named)
    {
        if (parts.Exists(static part => part.Types != SchemaTypes.None)) return named;
        var implied = SchemaTypes.None;
        foreach (var part in parts)
        {
            if (SpeaksOfKeys(part)) implied |= SchemaTypes.Object;
            if (part.Items is not null || part.PrefixItems.Count > 0) implied |= SchemaTypes.Array;
            if (part.Format is not null) implied |= Formats.IsInteger(part.Format) ? SchemaTypes.Integer : SchemaTypes.String;
        }

        return implied == SchemaTypes.None ? All : implied;
    }

    /// <summary>The type that a value of the kind has.</summary>
    public static SchemaTypes Of(AlternativeKind kind) => kind switch
    {
        AlternativeKind.String or AlternativeKind.Date => SchemaTypes.String,
        AlternativeKind.Boolean => SchemaTypes.Boolean,
        AlternativeKind.Integer => SchemaTypes.Integer,
        AlternativeKind.Number => SchemaTypes.Number,
        AlternativeKind.Array => SchemaTypes.Array,
        _ => SchemaTypes.Object,
    };

    /// <summary>Whether a lock writes numbers as their author did: some schema allows both forms, and none asks for one of them.</summary>
    public static bool LeavesNumbersAsWritten(List<Schema> parts)
    {
        const SchemaTypes Both = SchemaTypes.Integer | SchemaTypes.Number;
        var forms = parts.ConvertAll(static part => part.Types & Both);
        return forms.Contains(Both) && !forms.Contains(SchemaTypes.Number);
    }

    private static bool SpeaksOfKeys(Schema part) =>
        part.Properties.Count > 0 || part.PatternProperties.Count > 0 || part.AdditionalProperties is not null
        || part.UnevaluatedProperties is not null || part.Required.Count > 0 || part.DependentSchemas.Count > 0;

    private static SchemaTypes WithIntegers(SchemaTypes types) =>
        (types & SchemaTypes.Number) != 0 ? types | SchemaTypes.Integer : types;
}
