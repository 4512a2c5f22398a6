using System.Runtime.CompilerServices;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>Finds the shapes that a value can have. What it leaves out no schema allows; what it adds, validation refuses.</summary>
internal sealed class ShapeFinder
{
    private readonly Dictionary<SchemaNode, ShapeSet> _known = [];
    private readonly Dictionary<SchemaNode, ObjectShape> _tables = [];

    /// <summary>What is known about the tables that a node describes.</summary>
    public ObjectShape TableOf(SchemaNode node)
    {
        if (!_tables.TryGetValue(node, out var table)) _tables.Add(node, table = ObjectShape.Of(node));
        return table;
    }

    /// <summary>The shapes of a value that any of the nodes describes.</summary>
    public ShapeSet Of(IReadOnlyList<SchemaNode> nodes)
    {
        if (nodes.Count == 1) return Of(nodes[0]);
        var set = new ShapeSet();
        foreach (var node in nodes) set.Add(Of(node));
        return set;
    }

    /// <summary>The shapes of a value that a node describes.</summary>
    public ShapeSet Of(SchemaNode node)
    {
        if (_known.TryGetValue(node, out var known)) return known;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _known[node] = Find(node);
    }

    private ShapeSet Find(SchemaNode node)
    {
        var set = new ShapeSet();
        var parts = node.Parts;
        if (parts.Exists(static part => part.Always == false)) return set;
        var allowed = KindSets.Named(parts);
        if (EnumValues.Of(parts) is { } values)
        {
            values.AddTo(set, node, allowed);
            return set;
        }

        var choice = ChoiceOf(parts);
        if (choice is null)
        {
            AddKinds(set, node, parts, allowed);
            return set;
        }

        var isCommonTable = IsCommonTable(parts);
        var branches = choice.Select(branch => Of(new SchemaNode([branch]))).ToList();
        if (isCommonTable && branches.TrueForAll(static branch => branch.IsAny || branch.HasOnlyTables))
        {
            AddKinds(set, node, parts, allowed);
            return set;
        }

        foreach (var branch in branches)
        {
            if (branch.IsAny)
            {
                AddKinds(set, node, parts, allowed);
                continue;
            }

            var within = branch.Within(allowed, withTables: !isCommonTable);
            TakeDates(within, parts);
            set.Add(within);
            if (branch.HasOther) AddOther(set, node, parts, allowed, branch.Other);
        }

        set.JoinChoices(node);
        if (isCommonTable && (allowed & SchemaTypes.Object) != 0) set.Add(new Shape(ShapeKind.Table, node));
        return set;
    }

    /// <summary>Whether a table whose keys are partly common to all branches is one record with the keys of them all.</summary>
    public static bool IsCommonTable(List<Schema> parts) =>
        parts.Exists(static part => part.Properties.Count > 0 || part.PatternProperties.Count > 0);

    /// <summary>
    /// The branches that give the shapes; <see langword="null"/> where no choice does. Choices that only differ in which keys must be
    /// present say nothing about the shape.
    /// </summary>
    public static IReadOnlyList<Schema>? ChoiceOf(List<Schema> parts) =>
        parts.SelectMany(static part => part.Choices())
            .FirstOrDefault(static choice => choice.Any(Structure.SaysMoreThanPresence));

    private static void AddKinds(ShapeSet set, SchemaNode node, List<Schema> parts, SchemaTypes allowed)
    {
        if (allowed == KindSets.All)
        {
            AddUntyped(set, node, parts);
            return;
        }

        if ((allowed & SchemaTypes.Null) != 0) set.IsNullable = true;
        if ((allowed & SchemaTypes.Boolean) != 0) set.Add(new Shape(ShapeKind.Boolean, node));
        if ((allowed & SchemaTypes.Number) != 0) set.Add(new Shape(ShapeKind.Number, node));
        else if ((allowed & SchemaTypes.Integer) != 0) set.Add(
            new Shape(ShapeKind.Integer, node) { Integer = Formats.Integer(parts) });
        if ((allowed & SchemaTypes.String) != 0) AddText(set, node, parts);
        if ((allowed & SchemaTypes.Array) != 0) set.Add(new Shape(ShapeKind.Array, node));
        if ((allowed & SchemaTypes.Object) != 0) set.Add(new Shape(ShapeKind.Table, node));
    }

    // Keywords about tables or arrays leave values of every other kind alone, so that without a type those are valid too.
    private static void AddUntyped(ShapeSet set, SchemaNode node, List<Schema> parts)
    {
        var (hasTable, hasArray) = (parts.Exists(KindSets.SpeaksOfKeys), parts.Exists(KindSets.SpeaksOfItems));
        if (hasTable) set.Add(new Shape(ShapeKind.Table, node));
        if (hasArray) set.Add(new Shape(ShapeKind.Array, node));
        if (!hasTable && !hasArray) set.IsAny = true;
        else
            set.Other |= KindSets.All & ~SchemaTypes.Null
                & ~(hasTable ? SchemaTypes.Object : SchemaTypes.None) & ~(hasArray ? SchemaTypes.Array : SchemaTypes.None);
    }

    private static void AddOther(ShapeSet set, SchemaNode node, List<Schema> parts, SchemaTypes allowed, SchemaTypes other)
    {
        if (allowed == KindSets.All) set.Other |= other;
        else AddKinds(set, node, parts, allowed & other);
    }

    private static void AddText(ShapeSet set, SchemaNode node, List<Schema> parts)
    {
        var text = new ShapeSet();
        text.Add(new Shape(ShapeKind.String, node));
        TakeDates(text, parts);
        set.Add(text);
    }

    // A format holds for the branches beside it too. A string with a time's format may name an offset, which no TOML time has,
    // so it can be both.
    private static void TakeDates(ShapeSet set, List<Schema> parts)
    {
        var isDate = parts.Exists(static part => part.Format is "date-time" or "date");
        if (isDate || parts.Exists(static part => part.Format is "time")) set.TakeDates(keepsText: !isDate);
    }
}
