using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;
using ConfigLock.Serialization;

namespace ConfigLock.Generator.Emit;

/// <summary>Values as plain C#. What it accepts, and as which case of a union, is what the emitted reader accepts.</summary>
internal sealed class ValueExpression(TypeText types)
{
    // How often a value was taken that its type writes otherwise than it is.
    private int _changes;

    /// <summary>Says which value was not one of its type.</summary>
    public FaultFinder Faults { get; } = new();

    /// <summary>The expression; <see langword="null"/> where the value is not one of the type.</summary>
    public string? Of(TypeRef type, ValueModel value) => type switch
    {
        ScalarType { Kind: ScalarKind.Any } => AnyExpression.Of(types, value),
        ScalarType scalar => Scalar(scalar.Kind, value),
        ListType list when value is ArrayValue array => List(list, array),
        DictionaryType table when value is TableValue entries => Dictionary(table, entries.Entries),
        NamedType named => Named(named, value),
        _ => Faults.Fail(FaultFinder.Expected(types.Model, type)),
    };

    private string? Scalar(ScalarKind kind, ValueModel value)
    {
        if (value is FloatValue && kind != ScalarKind.Number) _changes++;
        return ScalarExpression.Of(types, kind, value) ?? Faults.Fail(FaultFinder.Expected(types.Model, new ScalarType(kind)));
    }

    private string? List(ListType type, ArrayValue array)
    {
        var items = new List<string?>();
        for (var i = 0; i < array.Items.Count; i++)
        {
            Faults.EnterItem(i);
            items.Add(Of(type.Item, array.Items[i]));
            Faults.Leave();
        }

        if (items.Contains(null)) return null;
        var name = types.Of(type);
        return items.Count == 0 ? name + ".Empty" : Call($"new {name}", items!);
    }

    private string? Dictionary(DictionaryType type, IReadOnlyList<TableEntry> entries)
    {
        if (entries.FirstOrDefault(entry => !KeyPatterns.Allow(type.KeyPatterns, entry.Key)) is { } unknown)
            return Faults.Fail(unknown.Key, "no such key");
        var items = entries.Select(
            entry => OfKey(entry.Key, type.Value, entry.Value) is { } value ? $"({Literals.Text(entry.Key)}, {value})" : null).ToList();
        if (items.Contains(null)) return null;
        var name = types.Of(type);
        return items.Count == 0 ? name + ".Empty" : Call($"new {name}", items!);
    }

    private string? OfKey(string key, TypeRef type, ValueModel value)
    {
        Faults.EnterKey(key);
        var expression = Of(type, value);
        Faults.Leave();
        return expression;
    }

    private string? Named(NamedType type, ValueModel value) => types.Model.Declared(type) switch
    {
        EnumType list => value is StringValue text && list.Members.FirstOrDefault(member => member.Value == text.Text) is { } found
            ? $"{types.Name(type)}.{found.Name}" : Faults.Fail(FaultFinder.Expected(types.Model, type)),
        UnionType union => Union(type, union, value) ?? Faults.Fail(FaultFinder.Expected(types.Model, type)),
        RecordType table when value is TableValue entries => Record(type, table, entries),
        _ => Faults.Fail(FaultFinder.Expected(types.Model, type)),
    };

    private string? Union(NamedType type, UnionType union, ValueModel value)
    {
        // As the emitted reader chooses: the first case that takes the value as it is, else the first that takes it.
        var cases = UnionCases.For(union, value).ToList();
        if (cases.Count == 1) return Case(type, cases[0], value);
        string? first = null;
        var before = _changes;
        foreach (var candidate in cases)
        {
            _changes = before;
            if (Case(type, candidate, value) is not { } expression) continue;
            var hasRequired = value is not TableValue table || candidate.RequiredKeys.All(key => table[key] is not null);
            if (hasRequired && _changes == before) return expression;
            first ??= expression;
        }

        _changes = before + (first is null ? 0 : 1);
        return first;
    }

    private string? Case(NamedType union, UnionCase candidate, ValueModel value) =>
        Of(candidate.Type, value) is { } inner ? $"new {types.Name(union)}.{candidate.Name}({inner})" : null;

    /// <summary>The record, written over several lines; <see langword="null"/> where a key is missing, unknown or wrong.</summary>
    private string? Record(NamedType type, RecordType table, TableValue value)
    {
        var assignments = new List<string>();
        foreach (var property in table.Properties)
        {
            var given = value[property.Key];
            if (property.Presence == Presence.Constant)
            {
                var only = Of(property.Type, property.Default!);
                if (given is null || OfKey(property.Key, property.Type, given) != only) return Faults.Fail(property.Key, only!);
            }
            else if (given is null)
            {
                if (property.Presence == Presence.Required)
                    return Faults.Fail(property.Key, FaultFinder.Expected(types.Model, property.Type) + " to be there");
                if (property.Presence == Presence.Defaulted) _changes++;
            }
            else
            {
                if (property.HasShortForm && given is BooleanValue) _changes++;
                if (OfKey(property.Key, property.Type, property.HasShortForm ? given.WithoutShortForm() : given) is not { } expression)
                    return null;
                assignments.Add($"{property.Name} = {expression}");
            }
        }

        var known = new HashSet<string>(table.Properties.Select(static property => property.Key), StringComparer.Ordinal);
        var others = value.Entries.Where(entry => !known.Contains(entry.Key)).ToList();
        if (others.Count > 0)
        {
            if (table.Others is not { } otherType) return Faults.Fail(others[0].Key, "no such key");
            if (Dictionary(new DictionaryType(otherType, table.KeyPatterns), others) is not { } rest) return null;
            assignments.Add($"{table.OthersName} = {rest}");
        }

        var name = types.Name(type);
        return assignments.Count == 0
            ? $"new {name}()"
            : $"new {name}\n{{\n{string.Concat(assignments.Select(static line => Indent(line) + ",\n"))}}}";
    }

    private static string Call(string start, List<string> items)
    {
        var line = $"{start}({string.Join(", ", items)})";
        return line.Length <= 100 && line.IndexOf('\n') < 0 ? line : $"{start}(\n{string.Join(",\n", items.Select(Indent))})";
    }

    private static string Indent(string text) => "    " + text.Replace("\n", "\n    ");
}
