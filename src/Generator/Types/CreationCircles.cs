using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>
/// Finds the schemas from which tables that defaults create lead back to themselves, through whichever branches. The build
/// creates none of such a circle, wherever it is entered.
/// </summary>
internal sealed class CreationCircles
{
    private readonly HashSet<Schema> _leading = [];
    private readonly bool _isFilled;

    /// <summary>Looks at all that the schemas of a config reach.</summary>
    public CreationCircles(IEnumerable<Schema> root)
    {
        foreach (var schema in root) SchemaTraversal.Spread(schema, SubschemaRole.Any, _leading);

        // Only what a default writes out itself stands in elements and in keys that no schema names.
        _isFilled = _leading.Any(static schema => HoldsContainers(schema.Default));
        var targets = new Dictionary<Schema, int>(_leading.Count);
        var sources = new SchemaSources(_leading.Count);
        var ends = new Stack<Schema>();
        foreach (var source in _leading)
        {
            var count = 0;
            foreach (var target in Targets(source))
            {
                sources.Add(source, target);
                count++;
            }

            targets.Add(source, count);
            if (count == 0) ends.Push(source);
        }

        // What leads to nothing that leads on is in no circle, nor on the way to one.
        while (ends.Count > 0)
        {
            var end = ends.Pop();
            _leading.Remove(end);
            foreach (var source in sources.To(end))
                if (--targets[source] == 0) ends.Push(source);
        }
    }

    /// <summary>Whether what is created under the key leads into a circle.</summary>
    public bool LeadIn(ObjectKey key) => key.Schemas.Any(_leading.Contains);

    // A branch may name a key of which only patterns and the like say what it is.
    private IEnumerable<Schema> Targets(Schema schema)
    {
        foreach (var link in schema.Links)
        {
            if ((link.Role & SubschemaRole.Key) != 0 && (_isFilled || MayCreate(link.Schema))) yield return link.Schema;
            if ((link.Role & SubschemaRole.Item) != 0 && _isFilled) yield return link.Schema;
        }

        foreach (var inner in schema.Applied(SubschemaRole.Possible)) yield return inner;
    }

    private static bool HoldsContainers(ConfigValue? value) => value switch
    {
        ConfigTable table => table.Any(static entry => entry.Value is ConfigTable or ConfigArray),
        ConfigArray array => array.Items.Exists(static item => item is ConfigTable or ConfigArray),
        _ => false,
    };

    private static bool MayCreate(Schema schema) => SchemaTraversal.Possible([schema]).Exists(static possible =>
        possible.Default is ConfigTable or ConfigArray
        || possible.Types == SchemaTypes.Object
        || (MayBeTable(possible) && possible.Properties.Count > 0));

    private static bool MayBeTable(Schema schema) => schema.Types == SchemaTypes.None || (schema.Types & SchemaTypes.Object) != 0;
}
