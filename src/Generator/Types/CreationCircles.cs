using ConfigLock.Core.Rules;
using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Generator.Types;

/// <summary>
/// Finds the places from which tables that defaults create lead back to themselves. The build creates none of such a circle,
/// wherever it is entered.
/// </summary>
internal sealed class CreationCircles
{
    private readonly AlternativeFinder _alternatives;
    private readonly HashSet<SchemaNode> _leading;

    /// <summary>Looks at the tables and arrays of a config.</summary>
    public CreationCircles(IEnumerable<SchemaNode> nodes, AlternativeFinder alternatives)
    {
        _alternatives = alternatives;
        _leading = [.. nodes];

        // What leads to nothing that leads on is in no circle, nor on the way to one.
        var targets = _leading.ToDictionary(static node => node, node => Targets(node).Distinct().ToList());
        while (_leading.RemoveWhere(node => !targets[node].Exists(_leading.Contains)) > 0)
        {
        }
    }

    /// <summary>Whether what is created under the key leads into a circle.</summary>
    public bool LeadIn(ObjectKey key) => Inside(key.Nodes).Any(_leading.Contains);

    private IEnumerable<SchemaNode> Targets(SchemaNode node)
    {
        foreach (var key in ObjectShape.Of(node).Keys)
            if (MayCreate(key))
                foreach (var inner in Inside(key.Nodes)) yield return inner;
        foreach (var inner in Inside(ArrayShape.ItemsOf(node))) yield return inner;
    }

    private IEnumerable<SchemaNode> Inside(IReadOnlyList<SchemaNode> nodes) =>
        _alternatives.Of(nodes).Items.Where(static item => item.Kind is AlternativeKind.Table or AlternativeKind.Array).Select(static item => item.Node);

    private static bool MayCreate(ObjectKey key) => PossibleSchemas.Of(key.Schemas).Exists(static schema =>
        schema.Default is ConfigTable or ConfigArray || schema.Types == SchemaTypes.Object || (schema.Types == SchemaTypes.None && schema.Properties.Count > 0));
}
