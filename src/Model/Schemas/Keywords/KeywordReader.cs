using System.Diagnostics.CodeAnalysis;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Schemas.Patterns;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>Reads the keywords of one schema in the shapes that they must have, with a message for each that has not.</summary>
/// <param name="table">The schema as written.</param>
/// <param name="dialect">Which keywords count.</param>
/// <param name="patterns">Compiles regular expressions.</param>
/// <param name="link">Gives the schema for a subschema as written.</param>
/// <param name="diagnostics">Receives the messages.</param>
internal sealed class KeywordReader(
    ConfigTable table, Dialect dialect, PatternCompiler patterns, Func<ConfigValue, Schema> link, DiagnosticBag diagnostics)
{
    private readonly ulong _marks = MarksOf(table);

    /// <summary>The dialect that decides which keywords count.</summary>
    public Dialect Dialect => dialect;

    /// <summary>The keyword's value where the dialect knows the keyword and the schema has it.</summary>
    public bool TryGet(string keyword, [NotNullWhen(true)] out ConfigEntry? entry)
    {
        // A schema has a few keywords, of which the dialect knows nearly all.
        entry = null;
        if (MayHave(keyword) && table.TryGet(keyword, out entry) && dialect.Knows(keyword)) return true;
        entry = null;
        return false;
    }

    /// <summary>An annotation, which every draft may have.</summary>
    public ConfigValue? Annotation(string keyword) => MayHave(keyword) ? table[keyword] : null;

    /// <summary>Says that the keyword's value has the wrong shape.</summary>
    public void Refuse(ConfigValue value, string keyword, string wanted) =>
        diagnostics.Add(SchemaMessages.WrongShape(value.Origin.Place, keyword, wanted));

    /// <summary>Warns that a default is one that no config can hold.</summary>
    public void LeaveOutDefault(ConfigValue value) => diagnostics.Add(SchemaMessages.DefaultBeyondSixtyFourBits(value.Origin.Place));

    /// <summary>Warns that an annotation has a value that it cannot have.</summary>
    public void LeaveOutAnnotation(ConfigValue value, string keyword, string wanted) =>
        diagnostics.Add(SchemaMessages.WrongAnnotation(value.Origin.Place, keyword, wanted));

    public string? TextOf(string keyword, ConfigValue? value)
    {
        if (value is ConfigString text) return text.Value;
        if (value is not null) Refuse(value, keyword, "must be a string");
        return null;
    }

    public bool FlagOf(string keyword, ConfigValue? value)
    {
        if (value is ConfigBoolean flag) return flag.Value;
        if (value is not null) Refuse(value, keyword, "must be true or false");
        return false;
    }

    public CountLimits Counts(string minimum, string maximum, long least = 0) =>
        new(Count(minimum) ?? least, Count(maximum) ?? long.MaxValue);

    public Schema? One(string keyword) => TryGet(keyword, out var entry) ? Link(entry.Value) : null;

    public IReadOnlyList<Schema> Many(string keyword) => TryGet(keyword, out var entry) ? ManyOf(keyword, entry.Value) : [];

    public IReadOnlyList<Schema> ManyOf(string keyword, ConfigValue value)
    {
        if (value is not ConfigArray { Items.Count: > 0 } array)
        {
            Refuse(value, keyword, "must be an array of schemas, at least one");
            return [];
        }

        var schemas = new List<Schema>(array.Items.Count);
        foreach (var item in array.Items)
            if (Link(item) is { } schema) schemas.Add(schema);
        return schemas;
    }

    public IReadOnlyList<SchemaProperty> Map(string keyword)
    {
        if (!TryGet(keyword, out var entry)) return [];
        if (Table(keyword, entry.Value) is not { } map) return [];
        var properties = new List<SchemaProperty>(map.Count);
        foreach (var named in map)
            if (Link(named.Value) is { } schema) properties.Add(new SchemaProperty(named.Key, named.KeyPlace, schema));
        return properties;
    }

    /// <summary>The value as a table of schemas; <see langword="null"/> after a message.</summary>
    public ConfigTable? Table(string keyword, ConfigValue value)
    {
        if (value is not ConfigTable) Refuse(value, keyword, "must be an object that holds schemas");
        return value as ConfigTable;
    }

    /// <summary>The value as an array of strings; what is none is left out after a message.</summary>
    public IReadOnlyList<string> Names(string keyword, ConfigValue value)
    {
        if (value is not ConfigArray array)
        {
            Refuse(value, keyword, "must be an array of key names");
            return [];
        }

        var names = new List<string>(array.Items.Count);
        foreach (var item in array.Items)
        {
            if (item is ConfigString name) names.Add(name.Value);
            else Refuse(item, keyword, "must hold only key names");
        }

        return names;
    }

    public SchemaPattern? Pattern(string text, Provenance.Place place) => patterns.Compile(text, place);

    /// <summary>The schema; <see langword="null"/> after a message if the value is none.</summary>
    public Schema? Link(ConfigValue value)
    {
        if (value is ConfigTable or ConfigBoolean) return link(value);
        diagnostics.Add(SchemaMessages.NotASchema(value.Origin.Place));
        return null;
    }

    // A schema has some four of the sixty keywords that are asked for: their marks rule nearly all others out at once.
    private bool MayHave(string keyword) => (_marks & MarkOf(keyword)) != 0;

    private static ulong MarksOf(ConfigTable table)
    {
        var marks = 0UL;
        foreach (var entry in table) marks |= MarkOf(entry.Key);
        return marks;
    }

    private static ulong MarkOf(string keyword) =>
        keyword.Length == 0 ? 1 : 1UL << ((keyword.Length + (5 * keyword[0]) + (11 * keyword[keyword.Length - 1])) & 63);

    private long? Count(string keyword)
    {
        if (!TryGet(keyword, out var entry)) return null;
        switch (entry.Value)
        {
            case ConfigInteger { Value: >= 0 } integer: return integer.Value;
            case ConfigFloat { Value: >= 0 } number when Math.Floor(number.Value) == number.Value:
                return number.Value < long.MaxValue ? (long)number.Value : long.MaxValue;
            default:
                Refuse(entry.Value, keyword, "must be a whole number, 0 or more");
                return null;
        }
    }
}
