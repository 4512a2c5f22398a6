using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>
/// The table of all keywords that hold schemas: what those are applied to, which drafts have them, and how they are read.
/// Dialects, reading and every walk over schemas go by it, so that a keyword is added here and nowhere else. What looks like
/// a schema anywhere else (in <c>enum</c>, say) is none.
/// </summary>
internal static class SubschemaKeywords
{
    /// <summary>The table, in the order in which schemas are read and walked.</summary>
    public static readonly IReadOnlyList<SubschemaKeyword> All =
    [
        Many("allOf", SubschemaRole.Certain, static (schema, all) => schema.AllOf = all),
        Many("anyOf", SubschemaRole.Branch, static (schema, any) => schema.AnyOf = any),
        Many("oneOf", SubschemaRole.Branch, static (schema, one) => schema.OneOf = one),
        One("not", SubschemaRole.Negation, static (schema, not) => schema.Not = not),
        One("if", SubschemaRole.Condition, static (schema, condition) => schema.If = condition, since: 7),
        One("then", SubschemaRole.Consequence, static (schema, then) => schema.Then = then, since: 7, needs: "if"),
        One("else", SubschemaRole.Consequence, static (schema, other) => schema.Else = other, since: 7, needs: "if"),

        new() { Name = "properties", Role = SubschemaRole.Key, IsMap = true, Read = TableKeywords.Properties },
        new() { Name = "patternProperties", Role = SubschemaRole.Key, IsMap = true, Read = TableKeywords.PatternProperties },
        One("additionalProperties", SubschemaRole.Key, static (schema, rest) => schema.AdditionalProperties = rest),
        One("unevaluatedProperties", SubschemaRole.Key, static (schema, rest) => schema.UnevaluatedProperties = rest, since: 2019),
        One("propertyNames", SubschemaRole.KeyName, static (schema, names) => schema.PropertyNames = names, since: 6),
        new()
        {
            Name = "dependentSchemas", Role = SubschemaRole.Consequence, IsMap = true, Since = 2019, Read = TableKeywords.DependentSchemas,
        },
        new() { Name = "dependencies", Role = SubschemaRole.Consequence, IsMap = true, Until = 7, Read = TableKeywords.Dependencies },

        Many("prefixItems", SubschemaRole.Item, static (schema, items) => schema.PrefixItems = items, since: 2020),
        new() { Name = "items", Role = SubschemaRole.Item, Read = ArrayKeywords.Items },
        new() { Name = "additionalItems", Role = SubschemaRole.Item, Until = 2019, Read = ArrayKeywords.AdditionalItems },
        One("unevaluatedItems", SubschemaRole.Item, static (schema, rest) => schema.UnevaluatedItems = rest, since: 2019),
        One("contains", SubschemaRole.SomeItem, static (schema, some) => schema.Contains = some, since: 6),

        new() { Name = "$defs", Role = SubschemaRole.Definition, IsMap = true, Since = 2019 },
        new() { Name = "definitions", Role = SubschemaRole.Definition, IsMap = true },
    ];

    private static readonly SubschemaKeyword[] Applying = [.. All.Where(static keyword => keyword.Read is not null)];

    private static readonly Dictionary<string, SubschemaKeyword> ByName =
        All.ToDictionary(static keyword => keyword.Name, StringComparer.Ordinal);

    /// <summary>Reads the keywords of the table into a schema.</summary>
    public static void Read(Schema schema, KeywordReader reader)
    {
        List<SubschemaLink>? links = null;
        foreach (var keyword in Applying)
        {
            if (!reader.TryGet(keyword.Name, out _)) continue;
            var means = keyword.Needs is null || reader.TryGet(keyword.Needs, out _);
            foreach (var inner in keyword.Read!(schema, reader))
                if (means) (links ??= []).Add(new SubschemaLink(keyword.Role, inner));
        }

        if (links is not null) schema.SetLinks(links);
    }

    /// <summary>The schemas right inside a schema of this dialect as written, whatever their shape.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="dialect">Its dialect.</param>
    /// <param name="roles">What they are applied to.</param>
    public static IEnumerable<ConfigValue> Of(
        ConfigTable schema, Dialect dialect, SubschemaRole roles = SubschemaRole.Any | SubschemaRole.Definition)
    {
        foreach (var entry in schema)
        {
            if (!ByName.TryGetValue(entry.Key, out var keyword) || (keyword.Role & roles) == 0) continue;

            // Older drafts do not know "$defs", but nobody writes anything but schemas there.
            if (!dialect.Knows(entry.Key) && keyword.Role != SubschemaRole.Definition) continue;
            if (keyword.IsMap)
            {
                if (entry.Value is not ConfigTable map) continue;
                foreach (var named in map)
                    if (named.Value is not ConfigArray) yield return named.Value;
            }
            else
            {
                if (entry.Value is not ConfigArray list) yield return entry.Value;
                else foreach (var item in list.Items) yield return item;
            }
        }
    }

    /// <summary>Whether a keyword is a table with a schema under each name, in any draft.</summary>
    public static bool IsMap(string keyword) => ByName.TryGetValue(keyword, out var known) && known.IsMap;

    /// <summary>The keywords of a draft that meet a condition.</summary>
    public static IEnumerable<string> In(int draft, Func<SubschemaKeyword, bool> condition) =>
        All.Where(keyword => keyword.IsIn(draft) && condition(keyword)).Select(static keyword => keyword.Name);

    private static SubschemaKeyword One(string name, SubschemaRole role, Action<Schema, Schema> set, int since = 4, string? needs = null) =>
        new()
        {
            Name = name,
            Role = role,
            Since = since,
            Needs = needs,
            Read = (schema, reader) =>
            {
                if (reader.One(name) is not { } inner) return [];
                set(schema, inner);
                return [inner];
            },
        };

    private static SubschemaKeyword Many(string name, SubschemaRole role, Action<Schema, IReadOnlyList<Schema>> set, int since = 4) =>
        new()
        {
            Name = name,
            Role = role,
            Since = since,
            Read = (schema, reader) =>
            {
                var list = reader.Many(name);
                set(schema, list);
                return list;
            },
        };
}
