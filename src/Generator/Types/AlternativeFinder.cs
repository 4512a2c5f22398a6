using System.Runtime.CompilerServices;
using ConfigLock.Core.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>Finds the shapes that a value can have. What it leaves out no schema allows; what it adds, validation refuses.</summary>
internal sealed class AlternativeFinder
{
    private readonly Dictionary<SchemaNode, AlternativeSet> _known = [];

    /// <summary>The shapes of a value that any of the nodes describes.</summary>
    public AlternativeSet Of(IEnumerable<SchemaNode> nodes)
    {
        var set = new AlternativeSet();
        foreach (var node in nodes) set.Add(Of(node));
        return set;
    }

    /// <summary>The shapes of a value that a node describes.</summary>
    public AlternativeSet Of(SchemaNode node)
    {
        if (_known.TryGetValue(node, out var known)) return known;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _known[node] = Find(node);
    }

    private AlternativeSet Find(SchemaNode node)
    {
        var set = new AlternativeSet();
        var parts = node.Parts();
        if (parts.Exists(static part => part.Always == false)) return set;
        var allowed = KindSets.Named(parts);
        if (EnumValues.Of(parts) is { } values)
        {
            values.AddTo(set, node, allowed);
            return set;
        }

        // A table whose keys are partly common to all branches is one record with the keys of them all.
        var isCommonTable = parts.Exists(static part => part.Properties.Count > 0 || part.PatternProperties.Count > 0);
        var branches = ChoiceOf(parts)?.Select(branch => Of(new SchemaNode([branch]))).ToList();
        if (branches is null || (isCommonTable && branches.TrueForAll(static branch => branch.IsAny || branch.HasOnlyTables)))
        {
            AddKinds(set, node, parts, KindSets.Implied(parts, allowed));
            return set;
        }

        foreach (var branch in branches)
        {
            if (branch.IsAny) AddKinds(set, node, parts, allowed);
            else set.Add(branch.Within(allowed, withTables: !isCommonTable));
        }

        set.JoinChoices(node);
        if (isCommonTable && (allowed & SchemaTypes.Object) != 0) set.Add(new Alternative(AlternativeKind.Table, node));
        return set;
    }

    // Choices that only differ in which keys must be present say nothing about the shape.
    private static IReadOnlyList<Schema>? ChoiceOf(List<Schema> parts) =>
        parts.SelectMany(static part => new[] { part.AnyOf, part.OneOf })
            .FirstOrDefault(static choice => choice.Any(Structure.SaysMoreThanPresence));

    private static void AddKinds(AlternativeSet set, SchemaNode node, List<Schema> parts, SchemaTypes allowed)
    {
        if (allowed == KindSets.All)
        {
            set.IsAny = true;
            return;
        }

        if ((allowed & SchemaTypes.Null) != 0) set.IsNullable = true;
        if ((allowed & SchemaTypes.Boolean) != 0) set.Add(new Alternative(AlternativeKind.Boolean, node));
        if ((allowed & SchemaTypes.Number) != 0) set.Add(new Alternative(AlternativeKind.Number, node) { IsWholeFirst = KindSets.LeavesNumbersAsWritten(parts) });
        else if ((allowed & SchemaTypes.Integer) != 0) set.Add(new Alternative(AlternativeKind.Integer, node) { Integer = Formats.Integer(parts) });
        if ((allowed & SchemaTypes.String) != 0) AddText(set, node, parts);
        if ((allowed & SchemaTypes.Array) != 0) set.Add(new Alternative(AlternativeKind.Array, node));
        if ((allowed & SchemaTypes.Object) != 0) set.Add(new Alternative(AlternativeKind.Table, node));
    }

    // A string with a time's format may name an offset, which no TOML time has, so it can be both.
    private static void AddText(AlternativeSet set, SchemaNode node, List<Schema> parts)
    {
        var isDate = parts.Exists(static part => part.Format is "date-time" or "date");
        if (!isDate) set.Add(new Alternative(AlternativeKind.String, node));
        if (isDate || parts.Exists(static part => part.Format is "time")) set.Add(new Alternative(AlternativeKind.Date, node));
    }
}
