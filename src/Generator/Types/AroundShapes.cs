using System.Runtime.CompilerServices;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Generator.Types;

/// <summary>
/// What can hold for a value beside the branches that give its shapes. A shape is of one branch, which speaks for it alone.
/// </summary>
internal static class AroundShapes
{
    /// <summary>The schemas, and all that they apply in place in one case or another, without those branches.</summary>
    public static IEnumerable<Schema> Of(IEnumerable<Schema> schemas)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var parts = SchemaTraversal.Annotating(schemas);
        if (parts.TrueForAll(HasNothingAround)) return parts;
        var shaping = ShapingChoice(parts) ?? [];
        var beside = parts.SelectMany(static part => part.Applied(SubschemaRole.Possible).ToList()).Except([.. parts, .. shaping]);
        var around = parts.Concat(SchemaTraversal.Possible(beside));
        var nested = shaping.Where(static branch => ShapingChoice(SchemaTraversal.Judging([branch])) is not null);
        return around.Concat(nested.SelectMany(static branch => Of([branch])));
    }

    /// <summary>
    /// The branches that give the shapes; <see langword="null"/> where they only add to one that the value has in any case.
    /// </summary>
    public static IReadOnlyList<Schema>? ShapingChoice(List<Schema> parts) =>
        ShapeFinder.IsCommonTable(parts) ? null : ShapeFinder.ChoiceOf(parts);

    // What holds in any case is among the parts, but for what an old draft ignores beside a reference.
    private static bool HasNothingAround(Schema part) =>
        (part.Roles & SubschemaRole.Possible & ~SubschemaRole.Certain) == 0 && !(part.ReferenceOnly && part.AllOf.Count > 0);
}
