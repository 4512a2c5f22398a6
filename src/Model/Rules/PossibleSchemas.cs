using ConfigLock.Model.Schemas;

namespace ConfigLock.Model.Rules;

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

        // A stack of our own, since a chain of references can be longer than the thread's.
        var open = new Stack<Schema>(schemas.Reverse());
        while (open.Count > 0)
        {
            var schema = open.Pop();
            if (!seen.Add(schema)) continue;
            found.Add(schema);
            foreach (var inner in InPlace(schema).Reverse()) open.Push(inner);
        }

        return found;
    }

    /// <summary>The schemas that one applies in place itself, in one case or another.</summary>
    public static IEnumerable<Schema> InPlace(Schema schema) => All(schema).OfType<Schema>();

    private static IEnumerable<Schema?> All(Schema schema) =>
    [
        schema.Reference, schema.DynamicReference, .. schema.AllOf, .. schema.AnyOf, .. schema.OneOf, schema.Then, schema.Else,
        .. schema.DependentSchemas.Select(static dependent => dependent.Schema),
    ];
}
