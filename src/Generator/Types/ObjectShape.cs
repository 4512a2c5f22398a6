using ConfigLock.Generator.Values;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Generator.Types;

/// <summary>What is known about a table: its named keys, and what other keys hold.</summary>
internal sealed class ObjectShape
{
    private readonly List<ObjectKey> _keys = [];
    private readonly Dictionary<string, ObjectKey> _index = new(StringComparer.Ordinal);
    private readonly List<string> _required = [];
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

    /// <summary>The keys that must be there, whether or not the schema names them.</summary>
    public IReadOnlyList<string> Required => _required;

    /// <summary>Whether the key must be there.</summary>
    public bool IsRequired(string key) => _required.Contains(key);

    /// <summary>Reads the shape of the tables that a node describes.</summary>
    public static ObjectShape Of(SchemaNode node)
    {
        var shape = new ObjectShape();
        var parts = node.Parts;
        foreach (var part in parts)
        {
            foreach (var property in part.Properties) shape.Key(property);
            shape._required.AddRange(part.Required.Where(key => !shape._required.Contains(key)));
        }

        foreach (var key in shape._keys)
            foreach (var part in parts) AddSchemasOf(part, key);
        var branches = new ConditionalKeys(parts);
        foreach (var property in branches.Properties) shape.Key(property).Conditional.Add(property.Schema);
        foreach (var key in shape._keys) key.Nodes = NodesOf(key, branches);
        shape.AddOthers(parts, branches);
        shape._keys.RemoveAll(static key => key.IsForbidden);
        return shape;
    }

    // In the order of the build, which takes the first default.
    private static void AddSchemasOf(Schema part, ObjectKey key)
    {
        var found = new SchemaList();
        ContentSchemas.AddOfKey(part, key.Name, ref found);
        foreach (var schema in found)
            if (schema.Always is null || ReferenceEquals(schema, part.Property(key.Name))) key.Common.Add(schema);
    }

    private static IReadOnlyList<SchemaNode> NodesOf(ObjectKey key, ConditionalKeys branches)
    {
        var common = new SchemaNode(key.Common);
        return common.Schemas.Count > 0 ? [common] : branches.NodesOf(key.Name);
    }

    private void AddOthers(List<Schema> parts, ConditionalKeys branches)
    {
        // Of keys that another schema has judged, "unevaluated" says nothing.
        var isUnevaluatedCertain = !branches.TakeOthers
            && !parts.Exists(static part => part.AdditionalProperties is { Always: not false })
            && parts.Count(static part => part.UnevaluatedProperties is not null) == 1;
        var additional = new List<Schema>();
        foreach (var part in parts)
        {
            _isClosed |= part.AdditionalProperties is { Always: false }
                || (part.UnevaluatedProperties is { Always: false } && isUnevaluatedCertain);
            if (part.AdditionalProperties is { Always: null } values) additional.Add(values);
            else if (part.UnevaluatedProperties is { Always: null } rest && isUnevaluatedCertain) additional.Add(rest);
            foreach (var pattern in part.PatternProperties.Where(static pattern => pattern.Schema.Always != false))
            {
                _others.Add(new SchemaNode([pattern.Schema]));
                if (!_patterns.Contains(pattern.Pattern.Regex.ToString())) _patterns.Add(pattern.Pattern.Regex.ToString());
            }
        }

        if (additional.Count > 0 && _isClosed) _patterns.Clear();
        if (additional.Count > 0) _others.Add(new SchemaNode(additional));
        else if (!_isClosed && _others.Count > 0 && !parts.Exists(TakesAnyKey)) _others.Add(new SchemaNode([]));
    }

    // ".*" is how many say "additionalProperties" where they have heard of patterns only.
    private static bool TakesAnyKey(Schema part) => part.PatternProperties.Any(static pattern =>
        pattern.Pattern.Text.TrimStart('^').TrimEnd('$').Trim('(', ')') is "" or ".*" or ".+");

    private ObjectKey Key(SchemaProperty property)
    {
        if (_index.TryGetValue(property.Name, out var known)) return known;
        var key = new ObjectKey(property.Name);
        _index.Add(property.Name, key);
        _keys.Add(key);
        return key;
    }
}
