using ConfigLock.Core.Schemas;

namespace ConfigLock.Core.Rules;

/// <summary>
/// The schemas that can speak about a value, whatever it is: all branches of every choice. Rules hold for a key
/// before its value is known, so this is where they are looked for.
/// </summary>
internal static class PossibleSchemas
{
    /// <summary>The schemas, the outer before the ones that they refer to.</summary>
    public static List<Schema> Of(IEnumerable<Schema> schemas)
    {
        var found = new List<Schema>();
        var seen = new HashSet<Schema>();
        foreach (var schema in schemas) Add(schema, found, seen);
        return found;
    }

    private static void Add(Schema? schema, List<Schema> found, HashSet<Schema> seen)
    {
        if (schema is null || !seen.Add(schema)) return;
        found.Add(schema);
        Add(schema.Reference, found, seen);
        Add(schema.DynamicReference, found, seen);
        foreach (var part in schema.AllOf) Add(part, found, seen);
        foreach (var branch in schema.AnyOf) Add(branch, found, seen);
        foreach (var branch in schema.OneOf) Add(branch, found, seen);
        Add(schema.Then, found, seen);
        Add(schema.Else, found, seen);
        foreach (var dependent in schema.DependentSchemas) Add(dependent.Schema, found, seen);
    }
}
