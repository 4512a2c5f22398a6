using ConfigLock.Core.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>What is known about a table: its named keys, and what other keys hold.</summary>
internal sealed class ObjectShape
{
    private const int MaximumDepth = 16;

    private readonly List<ObjectKey> _keys = [];
    private readonly Dictionary<string, ObjectKey> _index = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly List<SchemaNode> _others = [];
    private readonly List<string> _patterns = [];
    private bool _isClosed;

    private ObjectShape()
    {
    }

    /// <summary>The keys that the schema names, in its order.</summary>
    public IReadOnlyList<ObjectKey> Keys => _keys;

    /// <summary>Whether other keys are unknown to the schema and forbidden.</summary>
    public bool IsClosed => _isClosed && _others.Count == 0;

    /// <summary>What the values of other keys are; empty for anything.</summary>
    public IReadOnlyList<SchemaNode> Others => _others;

    /// <summary>Regular expressions of .NET of which each other key must match one; none where any key will do.</summary>
    public ImmutableEquatableArray<string> KeyPatterns => _isClosed && _others.Count > 0 ? _patterns.ToEquatableArray() : [];

    /// <summary>Whether the key must be there.</summary>
    public bool IsRequired(string key) => _required.Contains(key);

    /// <summary>Reads the shape of the tables that a node describes.</summary>
    public static ObjectShape Of(SchemaNode node)
    {
        var shape = new ObjectShape();
        var parts = node.Parts();
        foreach (var part in parts)
        {
            foreach (var property in part.Properties) shape.Key(property).Common.Add(property.Schema);
            shape._required.UnionWith(part.Required);
        }

        var additional = new List<Schema>();
        var allowsOthers = parts.Exists(static part => part.AdditionalProperties is { Always: true } || part.UnevaluatedProperties is { Always: true });
        foreach (var part in parts)
        {
            shape._isClosed |= part.AdditionalProperties is { Always: false } || (part.UnevaluatedProperties is { Always: false } && !allowsOthers);
            if (part.AdditionalProperties is { Always: null } values) additional.Add(values);
            else if (part.UnevaluatedProperties is { Always: null } rest) additional.Add(rest);
            foreach (var pattern in part.PatternProperties.Where(static pattern => pattern.Schema.Always != false))
            {
                shape._others.Add(new SchemaNode([pattern.Schema]));
                if (!shape._patterns.Contains(pattern.Pattern.Regex.ToString())) shape._patterns.Add(pattern.Pattern.Regex.ToString());
            }
        }

        if (additional.Count > 0 && shape._isClosed) shape._patterns.Clear();
        if (additional.Count > 0) shape._others.Add(new SchemaNode(additional));
        else if (!shape._isClosed && shape._others.Count > 0 && !parts.Exists(TakesAnyKey)) shape._others.Add(new SchemaNode([]));

        shape.AddConditional(parts, depth: 0);
        shape._keys.RemoveAll(static key => key.IsForbidden);
        return shape;
    }

    // ".*" is how many say "additionalProperties" where they have heard of patterns only.
    private static bool TakesAnyKey(Schema part) => part.PatternProperties.Any(static pattern =>
        pattern.Pattern.Text.TrimStart('^').TrimEnd('$').Trim('(', ')') is "" or ".*" or ".+");

    // What only a branch names may be there, whichever branch it is.
    private void AddConditional(List<Schema> parts, int depth)
    {
        if (depth > MaximumDepth) return;
        foreach (var branch in parts.SelectMany(Conditional))
        {
            var inner = Structure.Parts([branch]);
            foreach (var part in inner)
                foreach (var property in part.Properties) Key(property).Conditional.Add(property.Schema);
            AddConditional(inner, depth + 1);
        }
    }

    private static IEnumerable<Schema> Conditional(Schema schema)
    {
        foreach (var branch in schema.AnyOf) yield return branch;
        foreach (var branch in schema.OneOf) yield return branch;
        if (schema.If is not null)
        {
            if (schema.Then is not null) yield return schema.Then;
            if (schema.Else is not null) yield return schema.Else;
        }

        foreach (var dependent in schema.DependentSchemas) yield return dependent.Schema;
    }

    private ObjectKey Key(SchemaProperty property)
    {
        if (_index.TryGetValue(property.Name, out var known)) return known;
        var key = new ObjectKey(property.Name);
        _index.Add(property.Name, key);
        _keys.Add(key);
        return key;
    }
}

/// <summary>A key that the schema names for a table.</summary>
/// <param name="name">The key.</param>
internal sealed class ObjectKey(string name)
{
    public string Name { get; } = name;

    /// <summary>What holds for its value in any case.</summary>
    public List<Schema> Common { get; } = [];

    /// <summary>What holds for its value in one case or another.</summary>
    public List<Schema> Conditional { get; } = [];

    /// <summary>Whether no value of it is valid.</summary>
    public bool IsForbidden => Common.Exists(static schema => schema.Always == false)
        || (Common.Count == 0 && Conditional.TrueForAll(static schema => schema.Always == false));

    /// <summary>Every schema that speaks about its value.</summary>
    public IEnumerable<Schema> Schemas => Common.Concat(Conditional);

    /// <summary>The nodes of which any may describe its value.</summary>
    public List<SchemaNode> Nodes()
    {
        var common = new SchemaNode(Common);
        if (common.Schemas.Count > 0) return [common];
        var conditional = Conditional.Where(static schema => schema.Always != false).Select(static schema => new SchemaNode([schema])).Distinct().ToList();
        return Common.Count > 0 && Conditional.Count == 0 || conditional.Count == 0 ? [common] : conditional;
    }
}
