using ConfigLock.Model.Schemas.Keywords;

namespace ConfigLock.Model.Schemas.Traversal;

/// <summary>
/// The one walk over schemas. It goes by roles and never by keywords, which <see cref="SubschemaKeywords"/> gives their roles,
/// meets each schema once, and needs no stack of the thread, since a chain of references can be longer than that.
/// </summary>
internal static class SchemaTraversal
{
    /// <summary>
    /// The schemas that hold for their value whatever it is, the outer first. What stands beside a <c>$ref</c> counts in every draft.
    /// </summary>
    public static SchemaList Certain(SchemaList schemas)
    {
        if (schemas.Count == 1 && !IsCertainOfMore(schemas[0])) return schemas;
        var found = new SchemaList();
        foreach (var schema in schemas) AddCertain(schema, ref found);
        return found;
    }

    /// <summary>Adds a schema, and those that hold with it, to such a list.</summary>
    public static void AddCertain(Schema schema, ref SchemaList found)
    {
        if (found.Contains(schema)) return;

        // Most references lead to a schema that leads no further.
        for (var steps = 0; steps < 8 && schema is { Reference: { } next, DynamicReference: null, AllOf.Count: 0 }; steps++)
        {
            found.Add(schema);
            schema = next;
            if (found.Contains(schema)) return;
        }

        if (!IsCertainOfMore(schema))
        {
            found.Add(schema);
            return;
        }

        var seen = new HashSet<Schema>();
        foreach (var known in found) seen.Add(known);
        foreach (var next in Walk([schema], SubschemaRole.Certain, seen)) found.Add(next);
    }

    /// <summary>
    /// Of those schemas the ones that validation looks at: what stands beside a <c>$ref</c> of an old draft does not count.
    /// </summary>
    /// <param name="schemas">The schemas to begin with.</param>
    /// <param name="levels">How many references and <c>allOf</c> deep to look.</param>
    public static List<Schema> Judging(IEnumerable<Schema> schemas, int levels = int.MaxValue) =>
        Annotating(schemas, levels).FindAll(static schema => !schema.ReferenceOnly);

    /// <summary>These, and the references themselves: annotations beside them count in every draft.</summary>
    public static List<Schema> Annotating(IEnumerable<Schema> schemas, int levels = int.MaxValue) =>
        Walk(schemas, SubschemaRole.Certain, null, levels, isJudging: true);

    /// <summary>The schemas that can speak about a value, whichever branches hold, the outer before the ones that they refer to.</summary>
    public static List<Schema> Possible(IEnumerable<Schema> schemas) => Walk(schemas, SubschemaRole.Possible, null);

    /// <summary>Every schema that is reached from one, itself first, each once, the nearer first.</summary>
    public static List<Schema> Reachable(Schema root) => Reachable([root]);

    /// <summary>Every schema that is reached from some, these first, each once, the nearer first.</summary>
    public static List<Schema> Reachable(IEnumerable<Schema> roots) => Spread(roots, SubschemaRole.Any, []);

    /// <summary>A schema and all that it applies in these roles, they apply in them, and so on, the nearer first.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="roles">The roles.</param>
    /// <param name="seen">What to leave out, with all that it leads to; receives what is found.</param>
    public static List<Schema> Spread(Schema root, SubschemaRole roles, HashSet<Schema> seen) => Spread([root], roles, seen);

    private static List<Schema> Spread(IEnumerable<Schema> roots, SubschemaRole roles, HashSet<Schema> seen)
    {
        var found = new List<Schema>();
        foreach (var root in roots)
            if (seen.Add(root)) found.Add(root);
        for (var i = 0; i < found.Count; i++)
            foreach (var inner in found[i].Applied(roles))
                if (seen.Add(inner)) found.Add(inner);
        return found;
    }

    private static List<Schema> Walk(
        IEnumerable<Schema> schemas, SubschemaRole roles, HashSet<Schema>? seen, int levels = int.MaxValue, bool isJudging = false)
    {
        var start = schemas as IReadOnlyList<Schema> ?? [.. schemas];

        // Most walks begin with one schema that leads nowhere.
        if (start.Count == 1 && seen is null && !LeadsOn(start[0], roles, isJudging)) return [start[0]];
        seen ??= [];
        var found = new List<Schema>();
        var open = new List<(Schema Schema, int Level)>();
        for (var i = start.Count - 1; i >= 0; i--) open.Add((start[i], 0));
        while (open.Count > 0)
        {
            var (schema, level) = open[open.Count - 1];
            open.RemoveAt(open.Count - 1);
            if (!seen.Add(schema)) continue;
            found.Add(schema);
            if (level == levels || !LeadsOn(schema, roles, isJudging)) continue;

            var first = open.Count;
            if (isJudging && schema.ReferenceOnly) open.Add((schema.Reference!, level + 1));
            else foreach (var inner in schema.Applied(roles)) open.Add((inner, level + 1));
            open.Reverse(first, open.Count - first);
        }

        return found;
    }

    private static bool LeadsOn(Schema schema, SubschemaRole roles, bool isJudging) =>
        (schema.Roles & roles) != 0 || (isJudging && schema.ReferenceOnly);

    private static bool IsCertainOfMore(Schema schema) => (schema.Roles & SubschemaRole.Certain) != 0;
}
