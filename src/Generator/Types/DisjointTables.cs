namespace ConfigLock.Generator.Types;

/// <summary>Whether no table can be two of several shapes, so that what is read is what the build chose.</summary>
internal static class DisjointTables
{
    /// <summary>Whether a key of constant text tells them apart, or of each two one must have a key that the other cannot.</summary>
    public static bool Are(List<TypedShape> shapes, ShapeFinder finder, LockFacts facts, FillableKeys fillable)
    {
        if (UnionTag.Of(shapes, finder, facts, fillable) is not null) return true;
        var tables = shapes.FindAll(static shape => shape.Kind == ShapeKind.Table).ConvertAll(static shape => shape.Nodes[0]);
        for (var i = 0; i < tables.Count; i++)
            for (var j = i + 1; j < tables.Count; j++)
                if (!MustHaveMore(tables[i], tables[j], finder, facts, fillable)
                    && !MustHaveMore(tables[j], tables[i], finder, facts, fillable))
                    return false;
        return true;
    }

    private static bool MustHaveMore(SchemaNode table, SchemaNode other, ShapeFinder finder, LockFacts facts, FillableKeys fillable)
    {
        var (own, closed) = (finder.TableOf(table), finder.TableOf(other));
        if (!closed.IsClosed || facts.KeepsUnknown(other.Schemas)) return false;
        foreach (var key in own.Keys)
        {
            if (!own.IsRequired(key.Name) || closed.Keys.Any(known => known.Name == key.Name) || facts.MayLack(table.Possible, key.Name))
                continue;

            // Where the build may give the key, a table without it is meant for either.
            if (!fillable.May(table.PossiblySaid, key.Name)) return true;
        }

        return false;
    }
}
