using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas;

/// <summary>Where schemas stand inside a schema. What looks like a schema anywhere else (in <c>enum</c>, say) is none.</summary>
internal static class SubschemaKeywords
{
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "$defs", "definitions", "properties", "patternProperties", "dependentSchemas", "dependencies",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "allOf", "anyOf", "oneOf", "prefixItems", "items", "additionalItems", "unevaluatedItems", "contains",
        "additionalProperties", "unevaluatedProperties", "propertyNames", "not", "if", "then", "else",
    };

    /// <summary>The schemas right inside a schema of this dialect, whatever their shape.</summary>
    public static IEnumerable<ConfigValue> Of(ConfigTable schema, Dialect dialect)
    {
        foreach (var entry in schema)
        {
            // Older drafts do not know "$defs", but nobody writes anything but schemas there.
            if (!dialect.Knows(entry.Key) && entry.Key != "$defs") continue;
            if (Maps.Contains(entry.Key) && entry.Value is ConfigTable map)
            {
                foreach (var named in map)
                    if (named.Value is not ConfigArray) yield return named.Value;
            }
            else if (Others.Contains(entry.Key))
            {
                if (entry.Value is not ConfigArray list) yield return entry.Value;
                else foreach (var item in list.Items) yield return item;
            }
        }
    }
}
