using ConfigLock.Generator.Naming;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Types;

/// <summary>Gives types their names: the root first, then definitions in ordinal order, then what stands inside others.</summary>
internal static class TypeNames
{
    /// <summary>The name of each type, by its number.</summary>
    public static string[] Of(IReadOnlyList<TypeDraft> drafts)
    {
        var names = new string[drafts.Count];
        var scope = new NameScope(ReservedNames.TypesAndMembers, "Config");
        names[0] = scope.Take(drafts[0].Hint.Part);
        var withoutParent = drafts.Skip(1).Where(static draft => draft.Hint.Parent is null);
        foreach (var draft in withoutParent.OrderBy(static draft => draft.Hint.Part, StringComparer.Ordinal))
            names[draft.Id] = scope.Take(draft.Hint.Part);
        foreach (var draft in drafts)
            if (draft.Hint.Parent is { } parent) names[draft.Id] = scope.Take(names[parent] + draft.Hint.Part);
        return names;
    }

    /// <summary>The type with its names.</summary>
    public static DeclaredType Name(DeclaredType type, string name) => type switch
    {
        RecordType table => Name(table, name),
        EnumType list => Name(list, name),
        UnionType union => Name(union, name),
        _ => type with { Name = name },
    };

    private static RecordType Name(RecordType table, string name)
    {
        var scope = new NameScope(ReservedNames.Members, "Value", name);
        var names = scope.TakeAll(
            table.Properties.Where(static property => !property.Docs.Deprecated).Select(static property => property.Key));

        // An old spelling does not take the name of the one that came after it: default_features, default-features.
        var deprecated = table.Properties.Where(static property => property.Docs.Deprecated);
        foreach (var old in scope.TakeAll(deprecated.Select(static property => property.Key)))
            names.Add(old.Key, old.Value);
        return table with
        {
            Name = name,
            Properties = table.Properties.Select(property => property with { Name = names[property.Key] }).ToEquatableArray(),
            OthersName = scope.Take("OtherKeys"),
        };
    }

    // A nested type cannot have the name of the one around it.
    private static UnionType Name(UnionType union, string name)
    {
        var scope = new NameScope(ReservedNames.CaseMembers, "Case", name);
        var cases = union.Cases.Select(candidate => candidate with { Name = scope.Take(candidate.Name) });
        return union with { Name = name, Cases = cases.ToEquatableArray() };
    }

    private static EnumType Name(EnumType list, string name)
    {
        var names = new NameScope(ReservedNames.EnumMembers, "Value").TakeAll(list.Members.Select(static member => member.Value));
        var members = list.Members.Select(member => member with { Name = names[member.Value] });
        return list with { Name = name, Members = members.ToEquatableArray() };
    }
}
