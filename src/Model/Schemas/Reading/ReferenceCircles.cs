using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Schemas.Keywords;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Reading;

/// <summary>Schemas that refer to themselves without going into a value: an error where they are used, else a warning.</summary>
internal sealed class ReferenceCircles(SchemaRegistry registry, DiagnosticBag diagnostics)
{
    private readonly ReferenceResolver _resolver = new(registry, new DiagnosticBag());

    /// <summary>Gives a message for each circle among the schemas that are read.</summary>
    public void CheckUsed(IReadOnlyList<Schema> schemas)
    {
        var finder = new CircleFinder<Schema>(
            LinksOf,
            (reference, chain) => diagnostics.Add(SchemaMessages.ReferenceCircle(reference.Origin.Place, chain)));
        foreach (var schema in schemas)
            if (AppliesInPlace(schema)) finder.Check(schema);
    }

    /// <summary>Gives a message for each circle among the definitions that were not read, because nothing leads to them.</summary>
    public void CheckUnused(SchemaReader reader)
    {
        var finder = new CircleFinder<ConfigValue>(
            definition => reader.IsRead(definition) ? [] : LinksOf(definition),
            (reference, chain) => diagnostics.Add(SchemaMessages.UnusedReferenceCircle(reference.Origin.Place, chain)));
        foreach (var resource in reader.Reached)
            foreach (var holder in (string[])["$defs", "definitions"])
                if (resource.Root is ConfigTable root && root[holder] is ConfigTable definitions)
                    foreach (var definition in definitions)
                        if (!reader.IsRead(definition.Value)) finder.Check(definition.Value);
    }

    private static bool AppliesInPlace(Schema schema) => (schema.Roles & SubschemaRole.InPlace) != 0;

    private static IReadOnlyList<InPlaceLink<Schema>> LinksOf(Schema schema)
    {
        if (!AppliesInPlace(schema)) return [];
        return schema.Applied(SubschemaRole.InPlace).ToList().ConvertAll(inner =>
        {
            var keyword = ReferenceEquals(inner, schema.Reference) ? "$ref"
                : ReferenceEquals(inner, schema.DynamicReference)
                    ? (schema.Keyword("$dynamicRef") is null ? "$recursiveRef" : "$dynamicRef")
                    : null;
            return new InPlaceLink<Schema>(inner, keyword is null ? null : schema.Keyword(keyword) as ConfigString);
        });
    }

    // As written, without reading it: what is wrong with it otherwise is nobody's concern.
    private List<InPlaceLink<ConfigValue>> LinksOf(ConfigValue definition)
    {
        var links = new List<InPlaceLink<ConfigValue>>();
        if (definition is not ConfigTable table || registry.OwnerOf(table) is not { } owner) return links;
        if (table["$ref"] is ConfigString reference && _resolver.Resolve(reference, owner) is { } target)
            links.Add(new InPlaceLink<ConfigValue>(target.Schema, reference));
        foreach (var inner in SubschemaKeywords.Of(table, owner.Dialect, SubschemaRole.Certain | SubschemaRole.Branch))
            links.Add(new InPlaceLink<ConfigValue>(inner, null));
        return links;
    }
}
