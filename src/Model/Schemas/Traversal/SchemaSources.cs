namespace ConfigLock.Model.Schemas.Traversal;

/// <summary>The edges of a graph of schemas turned around: which schemas lead to one.</summary>
/// <param name="capacity">How many schemas something leads to, about.</param>
internal sealed class SchemaSources(int capacity)
{
    private readonly Dictionary<Schema, SchemaList> _sources = new(capacity);

    /// <summary>Adds an edge. One that is added twice counts twice.</summary>
    public void Add(Schema source, Schema target)
    {
        _sources.TryGetValue(target, out var sources);
        sources.Add(source);
        _sources[target] = sources;
    }

    /// <summary>Those that lead to a schema.</summary>
    public SchemaList To(Schema target)
    {
        _sources.TryGetValue(target, out var sources);
        return sources;
    }
}
