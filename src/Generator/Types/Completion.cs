using ConfigLock.Generator.Effective;

namespace ConfigLock.Generator.Types;

/// <summary>Tables that are absent and yet there: the defaults inside complete them, as the build completes the config.</summary>
internal static class Completion
{
    private static readonly TableValue Empty = new([]);

    /// <summary>The model with such tables defaulted.</summary>
    public static TypeModel Apply(TypeModel model)
    {
        var complete = new HashSet<int>();
        bool grew;
        do
        {
            grew = false;
            for (var id = 0; id < model.Types.Count; id++)
                if (model.Types[id] is ObjectDefinition table && IsComplete(table, complete)) grew |= complete.Add(id);
        }
        while (grew);

        var told = ToldApart(model);
        return model with { Types = model.Types.Select((type, id) => type is ObjectDefinition table ? Complete(table, complete, told.Contains(id)) : type).ToEquatableArray() };
    }

    private static bool IsComplete(ObjectDefinition table, HashSet<int> complete)
    {
        var hasDefault = false;
        foreach (var property in table.Properties)
        {
            var isThere = property.Presence == Presence.Defaulted || Completes(property, complete);
            if (!isThere && property.Presence is (Presence.Required or Presence.Constant)) return false;
            hasDefault |= isThere;
        }

        return hasDefault;
    }

    private static bool Completes(PropertyModel property, HashSet<int> complete) =>
        property is { IsCompletable: true, Type: NamedType named } && complete.Contains(named.Id);

    // A table that another may stand for is known by the keys that it must have, so that none of those may be left out.
    private static HashSet<int> ToldApart(TypeModel model)
    {
        var told = new HashSet<int>();
        foreach (var union in model.Types.OfType<UnionDefinition>())
        {
            if (union.Tag is not null || union.Cases.Count(static candidate => candidate.Kind == AlternativeKind.Table) < 2) continue;
            foreach (var candidate in union.Cases)
                if (candidate.Type is NamedType named) told.Add(named.Id);
        }

        return told;
    }

    private static ObjectDefinition Complete(ObjectDefinition table, HashSet<int> complete, bool isToldApart) => table with
    {
        Properties = table.Properties.Select(property => Completes(property, complete) && !(isToldApart && property.Presence == Presence.Required)
            ? property with { Presence = Presence.Defaulted, Default = Empty }
            : property).ToEquatableArray(),
    };
}
