namespace ConfigLock.Model.Schemas.Traversal;

/// <summary>From which schemas one is reached that says something.</summary>
internal static class LeadingSchemas
{
    /// <summary>Those that meet a condition, and all from which one of these is reached.</summary>
    /// <param name="reachable">Every schema that is reached from one.</param>
    /// <param name="condition">The condition.</param>
    public static HashSet<Schema> To(IReadOnlyList<Schema> reachable, Predicate<Schema> condition)
    {
        var leading = new HashSet<Schema>();
        var open = new Stack<Schema>();
        foreach (var schema in reachable)
            if (condition(schema) && leading.Add(schema)) open.Push(schema);

        // Most schemas say nothing of the kind, and then nobody needs to know what is applied by which.
        if (open.Count == 0) return leading;
        var appliers = Appliers(reachable);
        while (open.Count > 0)
        {
            foreach (var schema in appliers.To(open.Pop()))
                if (leading.Add(schema)) open.Push(schema);
        }

        return leading;
    }

    private static SchemaSources Appliers(IReadOnlyList<Schema> reachable)
    {
        var appliers = new SchemaSources(reachable.Count);
        foreach (var schema in reachable)
            foreach (var inner in schema.Applied(SubschemaRole.Any))
                appliers.Add(schema, inner);
        return appliers;
    }
}
