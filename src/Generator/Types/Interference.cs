using System.Runtime.CompilerServices;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Generator.Types;

/// <summary>Finds what schemas ask about a value that they describe, beyond what the schema of each key says.</summary>
/// <param name="finder">Tells the shapes of values.</param>
/// <param name="facts">What the lock rules say.</param>
/// <param name="fillable">Tells what a build may fill in.</param>
internal sealed class Interference(ShapeFinder finder, LockFacts facts, FillableKeys fillable)
{
    // By reference: equal nodes may have been given other schemas.
    private readonly Dictionary<IReadOnlyCollection<Schema>, Watch> _known = [];

    /// <summary>Adds what the schemas of a node ask, as they were given.</summary>
    public void AddTo(Watch watch, SchemaNode node)
    {
        if (!_known.TryGetValue(node.Said, out var asked))
        {
            _known.Add(node.Said, asked = new Watch());
            Add(asked, [.. node.Said], []);
            asked.Allow(AroundShapes.Of(node.Said));
        }

        watch.Add(asked);
    }

    private void Add(Watch watch, List<Schema> schemas, HashSet<Schema> seen)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        // What stands beside a reference of an old draft says nothing of what is valid, and yet gives and refuses defaults.
        if (SchemaTraversal.Annotating(schemas).Exists(static schema => schema.ReferenceOnly && SpeaksOfContent(schema))) watch.AddAll();
        var parts = SchemaTraversal.Judging(schemas);
        var shaping = AroundShapes.ShapingChoice(parts);
        foreach (var part in parts)
        {
            if (!seen.Add(part)) continue;
            watch.Hold(part);
            foreach (var asked in part.Applied(SubschemaRole.InPlace & ~SubschemaRole.Certain & ~SubschemaRole.Branch)) watch.Ask(asked);
            foreach (var choice in part.Choices()) AddChoice(choice);
        }

        void AddChoice(IReadOnlyList<Schema> choice)
        {
            // Where only one branch can be meant by a table, what it says holds in any case.
            if (ReferenceEquals(choice, shaping) && AreApart(choice))
            {
                if (parts.Exists(static outer => outer.AdditionalProperties is not null || outer.UnevaluatedProperties is not null))
                    watch.AddAll();
                foreach (var branch in choice) Add(watch, [branch], seen);
            }
            else
            {
                foreach (var branch in choice) watch.Ask(branch);
            }
        }
    }

    private static bool SpeaksOfContent(Schema schema) =>
        KindSets.SpeaksOfKeys(schema) || KindSets.SpeaksOfItems(schema) || schema.UnevaluatedProperties is not null
        || schema.AllOf.Count > 0 || (schema.Roles & (SubschemaRole.Conditional)) != 0;

    private bool AreApart(IReadOnlyList<Schema> choice)
    {
        var set = new ShapeSet();
        foreach (var branch in choice) set.Add(finder.Of(new SchemaNode([branch])));
        if (set.IsAny || set.HasOther || set.Items.Count(static item => item.Kind == ShapeKind.Array) > 1) return false;
        return DisjointTables.Are(TypedShapes.Of(set), finder, facts, fillable);
    }
}
