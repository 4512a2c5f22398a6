using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>
/// Makes up TOML values that a schema may allow, with odd numbers and dates. Whether it allows them is for the build to say.
/// </summary>
/// <param name="random">Draws the values.</param>
/// <param name="isWild">Whether a value now and then is of a kind that its schema does not ask for, and tables are full.</param>
internal sealed class ValueSampler(Random random, bool isWild)
{
    private const int MostLevels = 6;

    // A schema that refers to itself fans out.
    private const int MostValues = 200;

    private static readonly Origin Nowhere = default;
    private static readonly string[] Texts =
        ["", "x", "y", "1.0", "2026-11-26", "2026-11-26T07:32:00Z", "1990-12-31T23:59:60Z", "07:32:00Z", "größe", "a@b.c"];
    private static readonly string[] OtherKeys = ["a", "b", "c", "kind", "ae", "else", "value", "x y"];
    private static readonly long[] Integers = [0, 1, 2, 3, -1, 200, 300, 9007199254740993, long.MinValue];
    private static readonly double[] Floats = [0.0, -0.0, 1.0, 3.0, 0.5, -1.5, 1e300, double.PositiveInfinity, double.NaN];

    private int _values;

    /// <summary>A config.</summary>
    public ConfigTable Config(Schema schema)
    {
        _values = 0;
        var parts = new List<Schema>();
        Gather(schema, parts, 0);
        return Table(parts, 0);
    }

    private ConfigValue? Sample(IEnumerable<Schema> schemas, int level)
    {
        if (++_values > MostValues) return null;
        var parts = new List<Schema>();
        foreach (var schema in schemas) Gather(schema, parts, 0);
        if (isWild && random.Next(20) == 0) return Scalar((SchemaTypes)(-1), parts);
        if (parts.Find(static part => part.Const is not null)?.Const is { } constant) return Plain(constant);
        if (parts.Find(static part => part.Enum is { Count: > 0 })?.Enum is { } choices) return Plain(choices[random.Next(choices.Count)]);
        if (random.Next(6) == 0 && parts.Find(static part => part.Default is not null)?.Default is { } value) return Plain(value);

        var types = parts.Where(static part => part.Types != SchemaTypes.None)
            .Aggregate((SchemaTypes)(-1), static (all, part) => all & Whole(part.Types));
        var isTable = parts.Exists(
            static part => part.Properties.Count > 0 || part.AdditionalProperties is not null || part.PatternProperties.Count > 0);
        var isArray = parts.Exists(static part => part.Items is not null || part.PrefixItems.Count > 0);
        if ((types & SchemaTypes.Object) != 0 && (isTable ? random.Next(8) != 0 : random.Next(6) == 0))
            return level > MostLevels ? null : Table(parts, level);
        if ((types & SchemaTypes.Array) != 0 && (isArray ? random.Next(8) != 0 : random.Next(6) == 0))
            return level > MostLevels ? null : List(parts, level);
        return Scalar(types, parts);
    }

    private static SchemaTypes Whole(SchemaTypes types) => (types & SchemaTypes.Number) != 0 ? types | SchemaTypes.Integer : types;

    private ConfigValue? Scalar(SchemaTypes types, List<Schema> parts)
    {
        var possible = new List<Func<ConfigValue>>();
        if ((types & SchemaTypes.String) != 0)
        {
            possible.Add(() => new ConfigString(Texts[random.Next(Texts.Length)], Nowhere));
            if (types == (SchemaTypes)(-1) || parts.Exists(static part => part.Format is not null)) possible.Add(Date);
        }

        if ((types & SchemaTypes.Integer) != 0) possible.Add(() => new ConfigInteger(Integers[random.Next(Integers.Length)], Nowhere));
        if ((types & (SchemaTypes.Number | SchemaTypes.Integer)) != 0)
            possible.Add(() => new ConfigFloat(Floats[random.Next(Floats.Length)], Nowhere));
        if ((types & SchemaTypes.Boolean) != 0) possible.Add(() => new ConfigBoolean(random.Next(2) == 0, Nowhere));
        return possible.Count == 0 ? null : possible[random.Next(possible.Count)]();
    }

    private ConfigDate Date() => random.Next(4) switch
    {
        0 => new ConfigDate(ValueKind.LocalDate, "2026-11-26", Nowhere),
        1 => new ConfigDate(ValueKind.LocalTime, "07:32:00", Nowhere),
        2 => new ConfigDate(ValueKind.LocalDateTime, "2026-11-26T07:32:00.5", Nowhere),
        _ => new ConfigDate(ValueKind.OffsetDateTime, "2026-11-26T07:32:00+02:00", Nowhere),
    };

    private void Gather(Schema schema, List<Schema> parts, int depth)
    {
        if (depth > 40 || parts.Contains(schema)) return;
        if (schema.Reference is not null) Gather(schema.Reference, parts, depth + 1);
        if (schema.ReferenceOnly) return;
        parts.Add(schema);
        foreach (var part in schema.AllOf) Gather(part, parts, depth + 1);
        foreach (var choice in new[] { schema.AnyOf, schema.OneOf })
            if (choice.Count > 0) Gather(choice[random.Next(choice.Count)], parts, depth + 1);
        foreach (var branch in new[] { schema.Then, schema.Else })
            if (branch is not null && random.Next(2) == 0) Gather(branch, parts, depth + 1);
        foreach (var dependent in schema.DependentSchemas)
            if (random.Next(3) == 0) Gather(dependent.Schema, parts, depth + 1);
    }

    private ConfigTable Table(List<Schema> parts, int level)
    {
        var table = new ConfigTable(Nowhere);
        var required = parts.SelectMany(static part => part.Required).ToHashSet(StringComparer.Ordinal);
        var names = parts.SelectMany(static part => part.Properties).Select(static property => property.Name).Distinct().ToList();
        foreach (var name in names)
        {
            if (IsLeftOut(names.Count, level) && (!required.Contains(name) || (isWild && random.Next(4) == 0))) continue;
            if (level > 3 && !required.Contains(name)) continue;
            if (Sample(parts.Select(part => part.Property(name)).OfType<Schema>(), level + 1) is { } value) table.Set(name, default, value);
        }

        var others = parts.Select(static part => part.AdditionalProperties).Concat(
            parts.SelectMany(static part => part.PatternProperties).Select(static pattern => pattern.Schema)).OfType<Schema>().ToList();
        for (var more = isWild || others.Count > 0 ? random.Next(random.Next(3) == 0 ? 3 : 1) : 0; more > 0 && level < MostLevels; more--)
        {
            var key = OtherKeys[random.Next(OtherKeys.Length)];
            if (!table.Contains(key) && Sample(others.Count == 0 ? [] : [others[random.Next(others.Count)]], level + 1) is { } value)
                table.Set(key, default, value);
        }

        return table;
    }

    private bool IsLeftOut(int names, int level) => isWild ? random.Next(level == 0 ? 2 : 3) == 0 : random.Next(Math.Max(names, 4)) > 2;

    private ConfigArray List(List<Schema> parts, int level)
    {
        var list = new ConfigArray(Nowhere);
        for (var count = random.Next(3); list.Items.Count < count;)
        {
            var index = list.Items.Count;
            var schemas = parts.Select(part => index < part.PrefixItems.Count ? part.PrefixItems[index] : part.Items).OfType<Schema>();
            if (Sample(schemas, level + 1) is not { } item) break;
            list.Items.Add(item);
        }

        return list;
    }

    // TOML has no null.
    private static ConfigValue? Plain(ConfigValue value) => NullFree.Of(value, static origin => origin);
}
