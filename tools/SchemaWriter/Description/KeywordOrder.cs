namespace ConfigLock.SchemaWriter.Description;

/// <summary>The one order in which keywords are written: what a key is, then what it allows, then what follows from it.</summary>
internal static class KeywordOrder
{
    private static readonly string[] Order =
    [
        "$schema", "$id", "title", "description", "deprecated", "writeOnly",
        "$ref", "type", "const", "enum", "format",
        "minLength", "maxLength", "pattern",
        "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf",
        "items", "minItems", "maxItems", "uniqueItems",
        "allOf", "anyOf", "oneOf", "not",
        "properties", "propertyNames", "additionalProperties", "minProperties", "required", "dependentRequired",
        "default", "examples", "x-configlock", "$defs",
    ];

    /// <summary>The keyword's rank.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The keyword has no place in the order yet.</exception>
    public static int Of(string keyword)
    {
        var rank = Array.IndexOf(Order, keyword);
        return rank >= 0 ? rank : throw new ArgumentOutOfRangeException(nameof(keyword), keyword, "Give the keyword a place in the order.");
    }
}
