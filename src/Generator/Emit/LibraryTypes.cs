using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>The types of the run-time library that a schema's types hold and that say by themselves how they are written as TOML.</summary>
internal static class LibraryTypes
{
    /// <summary>The type of a lockfile's digests.</summary>
    public static readonly TypeRef Digests = new DictionaryType(new ScalarType(ScalarKind.String), []);

    /// <summary>Whether a type is one.</summary>
    public static bool IsOne(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Kind is ScalarKind.Any or ScalarKind.Number or ScalarKind.Date,
        ListType or DictionaryType => true,
        _ => false,
    };

    /// <summary>All that are in use, each once, as C# writes them; what can be absent with a question mark.</summary>
    public static IEnumerable<(TypeRef Type, string Text)> Of(TypeModel model)
    {
        var types = TypeText.InFull(model);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (type, isNullable) in Held(model))
        {
            var inner = type;
            while (inner is not null && IsOne(inner))
            {
                var text = types.Of(inner);
                if (known.Add(text)) yield return (inner, text);
                inner = inner switch { ListType list => list.Item, DictionaryType table => table.Value, _ => null };
            }

            if (isNullable && IsOne(type) && known.Add(types.Of(type) + "?")) yield return (type, types.Of(type) + "?");
        }
    }

    private static IEnumerable<(TypeRef Type, bool IsNullable)> Held(TypeModel model)
    {
        yield return (Digests, false);
        foreach (var definition in model.Types)
        {
            if (definition is UnionType union)
            {
                foreach (var one in union.Cases) yield return (one.Type, false);
            }
            else if (definition is RecordType table)
            {
                foreach (var one in table.Properties)
                    yield return (one.Type, one.Presence == Presence.Optional && model.IsStruct(one.Type));
                if (table.Others is { } others) yield return (new DictionaryType(others, []), false);
            }
        }
    }
}
