using ConfigLock.Model.Schemas;

namespace ConfigLock.Model.Rules;

/// <summary>What the schemas that can speak about a table say about a key of it, whatever the table's values are.</summary>
internal static class KeySchemas
{
    /// <summary>The part of a path that stands for any key of a table.</summary>
    public const string AnyKey = "*";

    /// <summary>Whether one of them names the key.</summary>
    public static bool AnyNames(List<Schema> table, string key)
    {
        // A loop, as asked for each key of a config: a lambda would hold the key in an object of its own.
        foreach (var schema in table)
            if (schema.Property(key) is not null) return true;
        return false;
    }

    /// <summary>The keys that they name, in ordinal order.</summary>
    public static List<string> NamesIn(List<Schema> table)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in table)
            foreach (var property in schema.Properties)
                if (seen.Add(property.Name)) names.Add(property.Name);
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>The schemas of a key, or of all keys.</summary>
    /// <param name="table">The schemas of the table.</param>
    /// <param name="key">The key, or <see cref="AnyKey"/>.</param>
    public static List<Schema> OfKey(List<Schema> table, string key)
    {
        var found = new List<Schema>();
        foreach (var schema in table) AddOfKey(schema, key, found);
        return found;
    }

    private static void AddOfKey(Schema schema, string key, List<Schema> found)
    {
        var before = found.Count;
        if (schema.Property(key) is { } property) found.Add(property);
        foreach (var pattern in schema.PatternProperties)
            if (key == AnyKey || pattern.Pattern.IsFoundIn(key) == true) found.Add(pattern.Schema);
        if (key == AnyKey) found.AddRange(schema.Properties.Select(static any => any.Schema));
        if (found.Count > before && key != AnyKey) return;
        if (schema.AdditionalProperties is { Always: null } additional) found.Add(additional);
        if (schema.UnevaluatedProperties is { Always: null } unevaluated) found.Add(unevaluated);
    }
}
