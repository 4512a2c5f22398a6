using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>
/// What can hold for a value beside the branches that give its shapes. A shape is of one branch, which speaks for it alone.
/// </summary>
internal static class AroundShapes
{
    /// <summary>The schemas, and all that they apply in place in one case or another, without those branches.</summary>
    public static IEnumerable<Schema> Of(IEnumerable<Schema> schemas)
    {
        var parts = Structure.Annotations(schemas);
        var shaping = ShapingChoice(parts) ?? [];
        var around = parts.Concat(PossibleSchemas.Of(parts.SelectMany(PossibleSchemas.InPlace).Except([.. parts, .. shaping])));
        var nested = shaping.Where(static branch => ShapingChoice(Structure.Parts([branch])) is not null);
        return around.Concat(nested.SelectMany(static branch => Of([branch])));
    }

    /// <summary>The branches that give the shapes; <see langword="null"/> where they only add to one that the value has in any case.</summary>
    public static IReadOnlyList<Schema>? ShapingChoice(List<Schema> parts) =>
        AlternativeFinder.IsCommonTable(parts) ? null : AlternativeFinder.ChoiceOf(parts);
}
