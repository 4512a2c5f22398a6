using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// Finds defaults that the branches of a choice lead back to. Each would fill in tables without end, one level more at
/// each replay of the lock, so no table of the whole circle is created, wherever it is entered.
/// </summary>
internal sealed class DefaultCircles
{
    private readonly Dictionary<ConfigValue, Creation> _created = [];
    private readonly HashSet<Schema> _endless = [];

    /// <summary>Whether a circle was found that nobody has broken yet.</summary>
    public bool HasUnbroken { get; private set; }

    /// <summary>Whether what the schemas of a key create has no end.</summary>
    public bool IsEndless(SchemaList schemas) => _endless.Count > 0 && schemas.Exists(_endless.Contains);

    /// <summary>The default that created the value, or that created what the value stands in.</summary>
    public Creation? Around(ConfigValue value, Creation? outer) => _created.TryGetValue(value, out var own) ? own : outer;

    /// <summary>Whether the schemas of a key already created what the key stands in; then the circle is kept in mind.</summary>
    public bool LeadsBack(Creation? around, SchemaList schemas)
    {
        for (var creation = around; creation is not null; creation = creation.Outer)
        {
            if (!creation.Schemas.Exists(schemas.Contains)) continue;
            for (var inner = around; inner != creation.Outer; inner = inner!.Outer)
                foreach (var schema in inner!.Schemas) _endless.Add(schema);
            HasUnbroken = true;
            return true;
        }

        return false;
    }

    /// <summary>Keeps in mind what a default created.</summary>
    public void Add(ConfigValue value, Creation creation) => _created.Add(value, creation);

    /// <summary>Takes back all that belongs to a circle.</summary>
    public void Break()
    {
        foreach (var created in _created)
            if (IsEndless(created.Value.Schemas) && ReferenceEquals(created.Value.Table[created.Value.Key], created.Key))
                created.Value.Table.Remove(created.Value.Key);
        HasUnbroken = false;
    }
}

/// <summary>A default that created a table or array.</summary>
/// <param name="Outer">The one that created what it stands in.</param>
/// <param name="Schemas">The schemas of its key.</param>
/// <param name="Table">The table that it was added to.</param>
/// <param name="Key">Its key.</param>
internal sealed record Creation(Creation? Outer, SchemaList Schemas, ConfigTable Table, string Key);
