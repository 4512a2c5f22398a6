using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Schemas.Keywords;
using ConfigLock.Model.Schemas.Patterns;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Reading;

/// <summary>Reads every schema that can be reached, by a list of work instead of recursion: chains of references may be long.</summary>
internal sealed class SchemaReader(SchemaRegistry registry, DiagnosticBag diagnostics)
{
    private readonly Dictionary<ConfigValue, Schema> _schemas = [];
    private readonly List<Schema> _inOrder = [];
    private readonly List<SchemaResource> _owners = [];
    private readonly List<SchemaResource> _reached = [];
    private readonly HashSet<SchemaResource> _isReached = [];
    private readonly List<string> _dynamicNames = [];
    private readonly ReferenceResolver _resolver = new(registry, diagnostics);
    private readonly PatternCompiler _patterns = new(diagnostics);
    private int _read;

    /// <summary>The resources of the schemas that have been read.</summary>
    public IReadOnlyList<SchemaResource> Reached => _reached;

    /// <summary>Whether a schema as written has been read.</summary>
    public bool IsRead(ConfigValue json) => _schemas.ContainsKey(json);

    /// <summary>Every schema that can be reached from the root of a resource, which is the first of them.</summary>
    public IReadOnlyList<Schema> ReadFrom(SchemaResource resource)
    {
        Link(resource.Root, resource);
        do
        {
            for (; _read < _inOrder.Count; _read++) Read(_inOrder[_read], _owners[_read]);
        }
        while (LinkDynamicAnchors());

        for (var i = 0; i < _inOrder.Count; i++)
        {
            var schema = _inOrder[i];
            if (_owners[i].LinkedAnchors is { Count: > 0 } anchors) schema.DynamicAnchors = anchors;

            // Nothing is outside the resource where all reading starts, so what it supplies no other replaces.
            if (schema.DynamicAnchor is null || !resource.LinkedAnchors.TryGetValue(schema.DynamicAnchor, out var outermost)) continue;
            schema.DynamicReference = outermost;
            schema.DynamicAnchor = null;
        }

        return _inOrder;
    }

    private Schema Link(ConfigValue json, SchemaResource parent)
    {
        if (_schemas.TryGetValue(json, out var known)) return known;
        var owner = registry.OwnerOf(json) ?? registry.Adopt(json, parent);
        if (_isReached.Add(owner))
        {
            _reached.Add(owner);
            if (owner.Choice.Fault is { } fault) diagnostics.Add(fault);
        }

        var schema = new Schema(json, owner.Dialect);
        _schemas.Add(json, schema);
        _inOrder.Add(schema);
        _owners.Add(owner);
        return schema;
    }

    private void Read(Schema schema, SchemaResource owner)
    {
        if (schema.Json is not ConfigTable table)
        {
            schema.Always = ((ConfigBoolean)schema.Json).Value;
            return;
        }

        var reader = new KeywordReader(table, owner.Dialect, _patterns, value => Link(value, owner), diagnostics);
        ReadReferences(schema, reader, owner);
        SubschemaKeywords.Read(schema, reader);
        AssertionKeywords.Read(schema, reader);
        AnnotationKeywords.Read(schema, reader);
    }

    private void ReadReferences(Schema schema, KeywordReader reader, SchemaResource owner)
    {
        if (Target("$ref", reader, owner) is { } target) schema.Reference = reader.Link(target.Schema);

        if (Target("$dynamicRef", reader, owner) is { } initial)
        {
            schema.DynamicReference = reader.Link(initial.Schema);
            if (initial.Anchor is { } anchor && IsDynamic(initial, anchor)) schema.DynamicAnchor = Wanted(anchor);
        }
        else if (Target("$recursiveRef", reader, owner) is { } start)
        {
            schema.DynamicReference = reader.Link(start.Schema);
            if (IsDynamic(start, string.Empty)) schema.DynamicAnchor = Wanted(string.Empty);
        }
    }

    private ReferenceTarget? Target(string keyword, KeywordReader reader, SchemaResource owner)
    {
        if (!reader.TryGet(keyword, out var entry)) return null;
        if (reader.TextOf(keyword, entry.Value) is null) return null;
        return _resolver.Resolve((ConfigString)entry.Value, owner);
    }

    private static bool IsDynamic(ReferenceTarget target, string anchor) =>
        target.Owner.DynamicAnchors.TryGetValue(anchor, out var place) && ReferenceEquals(place, target.Schema);

    private string Wanted(string anchor)
    {
        if (!_dynamicNames.Contains(anchor)) _dynamicNames.Add(anchor);
        return anchor;
    }

    // Any resource on the way to a dynamic reference can supply its target, also from a definition that nothing else uses.
    private bool LinkDynamicAnchors()
    {
        for (var i = 0; i < _reached.Count; i++)
        {
            var resource = _reached[i];
            foreach (var name in _dynamicNames)
                if (!resource.LinkedAnchors.ContainsKey(name) && resource.DynamicAnchors.TryGetValue(name, out var definition))
                    resource.LinkedAnchors.Add(name, Link(definition, resource));
        }

        return _read < _inOrder.Count;
    }
}
