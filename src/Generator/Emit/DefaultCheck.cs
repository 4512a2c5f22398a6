using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Emit;

/// <summary>Takes defaults away that cannot stand in an initialiser.</summary>
internal static class DefaultCheck
{
    /// <summary>
    /// The model without defaults that their types do not take, and without those that would create records of one kind in each other for
    /// ever.
    /// </summary>
    public static TypeModel Apply(TypeModel model)
    {
        var fitting = Change(
            model, (_, property) => new ValueExpression(new TypeText(model, [])).Of(property.Type, property.Default!) is not null);
        var creates = fitting.Types.Select(type => Created(fitting, type)).ToList();
        return Change(fitting, (owner, property) => !Leads(creates, RecordsIn(fitting, property.Type, property.Default!), owner));
    }

    private static TypeModel Change(TypeModel model, Func<int, PropertyModel, bool> keeps) =>
        model with
        {
            Types = model.Types.Select((type, id) => type is RecordType table ? Change(table, id, keeps) : type).ToEquatableArray(),
        };

    private static RecordType Change(RecordType table, int id, Func<int, PropertyModel, bool> keeps)
    {
        PropertyModel[]? changed = null;
        for (var i = 0; i < table.Properties.Count; i++)
        {
            var property = table.Properties[i];
            if (property.Presence != Presence.Defaulted || keeps(id, property)) continue;
            changed ??= [.. table.Properties];
            changed[i] = property with { Presence = Presence.Optional, Default = null };
        }

        return changed is null ? table : table with { Properties = changed.ToEquatableArray() };
    }

    private static HashSet<int> Created(TypeModel model, DeclaredType type)
    {
        var created = new HashSet<int>();
        foreach (var property in (type as RecordType)?.Properties ?? [])
            if (property.Presence == Presence.Defaulted) created.UnionWith(RecordsIn(model, property.Type, property.Default!));
        return created;
    }

    private static bool Leads(List<HashSet<int>> creates, IEnumerable<int> from, int target)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<int>(from);
        while (waiting.Count > 0)
        {
            var id = waiting.Pop();
            if (id == target) return true;
            if (!seen.Add(id)) continue;
            foreach (var next in creates[id]) waiting.Push(next);
        }

        return false;
    }

    private static IEnumerable<int> RecordsIn(TypeModel model, TypeRef type, ValueModel value)
    {
        switch (type)
        {
            case ListType list when value is ArrayValue array:
                return array.Items.SelectMany(item => RecordsIn(model, list.Item, item));
            case DictionaryType table when value is TableValue entries:
                return entries.Entries.SelectMany(entry => RecordsIn(model, table.Value, entry.Value));
            case NamedType named when model.Declared(named) is UnionType union:
                return UnionCases.For(union, value).SelectMany(candidate => RecordsIn(model, candidate.Type, value));
            case NamedType named when model.Declared(named) is RecordType table && value is TableValue entries:
                var inner = table.Properties.Where(property => entries[property.Key] is not null)
                    .SelectMany(property => RecordsIn(model, property.Type, entries[property.Key]!));
                return inner.Prepend(named.Id);
            default:
                return [];
        }
    }
}
