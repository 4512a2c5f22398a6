using System.Text.Json.Nodes;

namespace ConfigLock.SchemaWriter.Description;

/// <summary>Keywords that limit a value.</summary>
internal static class Limits
{
    /// <summary>The least number allowed.</summary>
    public static Schema AtLeast(this Schema schema, long least) => schema.With("minimum", least);

    /// <summary>The greatest number allowed.</summary>
    public static Schema AtMost(this Schema schema, long greatest) => schema.With("maximum", greatest);

    /// <summary>Greater than this, and not equal to it.</summary>
    public static Schema Above(this Schema schema, long bound) => schema.With("exclusiveMinimum", bound);

    /// <summary>At least one character.</summary>
    public static Schema NotBlank(this Schema schema) => schema.With("minLength", 1);

    /// <summary>No more characters than this.</summary>
    public static Schema MaxLength(this Schema schema, int characters) => schema.With("maxLength", characters);

    /// <summary>The regular expression that a string matches.</summary>
    public static Schema Matching(this Schema schema, string pattern) => schema.With("pattern", pattern);

    /// <summary>A named format of strings: <c>date</c>, <c>uri</c> and the like.</summary>
    public static Schema InFormat(this Schema schema, string format) => schema.With("format", format);

    /// <summary>At least this many elements.</summary>
    public static Schema MinItems(this Schema schema, int count) => schema.With("minItems", count);

    /// <summary>No more elements than this.</summary>
    public static Schema MaxItems(this Schema schema, int count) => schema.With("maxItems", count);

    /// <summary>No element twice.</summary>
    public static Schema Unique(this Schema schema) => schema.With("uniqueItems", true);

    /// <summary>At least one key.</summary>
    public static Schema NotEmpty(this Schema schema) => schema.With("minProperties", 1);

    /// <summary>What the keys of an open table look like.</summary>
    public static Schema KeysMatching(this Schema schema, string pattern) =>
        schema.With("propertyNames", new JsonObject { ["pattern"] = pattern });

    /// <summary>A key that makes no sense without another.</summary>
    public static Schema Needing(this Schema schema, string key, string needed) =>
        schema.WithEntry("dependentRequired", key, new JsonArray(needed));
}
