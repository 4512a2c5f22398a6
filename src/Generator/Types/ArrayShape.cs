namespace ConfigLock.Generator.Types;

/// <summary>What is known about an array.</summary>
internal static class ArrayShape
{
    /// <summary>The nodes of which any may describe an element; none for anything.</summary>
    public static List<SchemaNode> ItemsOf(SchemaNode node)
    {
        var parts = node.Parts;
        var items = parts.Where(static part => part.Items is { Always: null }).Select(static part => part.Items!).ToList();
        var prefixes = parts.SelectMany(static part => part.PrefixItems).ToList();
        if (prefixes.Count == 0) return items.Count == 0 ? [] : [new SchemaNode(items)];

        var isClosed = parts.Exists(static part => part.Items is { Always: false });
        var nodes = prefixes.Select(static schema => new SchemaNode([schema])).ToList();
        if (items.Count > 0) nodes.Add(new SchemaNode(items));
        else if (!isClosed) nodes.Add(new SchemaNode([]));
        return [.. nodes.Distinct()];
    }
}
