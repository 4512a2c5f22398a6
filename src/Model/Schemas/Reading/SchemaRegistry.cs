using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Schemas.Keywords;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Reading;

/// <summary>
/// Every schema that can be named: by the address of a document or of an embedded schema. A reference document is
/// looked into only when a name asks for it, so that faults in the unused ones do no harm.
/// </summary>
internal sealed class SchemaRegistry
{
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<ConfigValue, SchemaResource> _owners = [];
    private readonly List<(SchemaDocument Document, HashSet<string> Names)> _unopened = [];
    private readonly HashSet<string> _choosing = new(StringComparer.Ordinal);
    private readonly DialectChoice _fallback;

    public SchemaRegistry(SchemaDocument root, IReadOnlyList<SchemaDocument> references)
    {
        foreach (var reference in references) _unopened.Add((reference, NamesOf(reference)));
        _fallback = new DialectChoice(Drafts.Unnamed);
        Root = Open(root);

        // A reference that does not name its dialect was written for the schema that refers to it.
        _fallback = Root.Choice with { Fault = null };
    }

    /// <summary>The schema that everything starts from.</summary>
    public SchemaResource Root { get; }

    /// <summary>The schema at an address, without fragment; <see langword="null"/> if none is at hand.</summary>
    public SchemaResource? Find(string address)
    {
        if (_resources.TryGetValue(address, out var resource)) return resource;

        for (var i = 0; i < _unopened.Count; i++)
            if (_unopened[i].Names.Contains(address)) return OpenAt(i);

        if (Metaschemas.Read(address) is { } metaschema)
            return Open(new SchemaDocument(metaschema, metaschema.Origin.Source!, address));

        while (_unopened.Count > 0)
        {
            OpenAt(0);
            if (_resources.TryGetValue(address, out resource)) return resource;
        }

        return null;
    }

    /// <summary>The resource that a schema belongs to; <see langword="null"/> where no schema was expected.</summary>
    public SchemaResource? OwnerOf(ConfigValue schema) => _owners.TryGetValue(schema, out var owner) ? owner : null;

    /// <summary>Takes a place that a pointer leads to, and where no keyword puts a schema, for a schema of this resource.</summary>
    public SchemaResource Adopt(ConfigValue schema, SchemaResource resource)
    {
        Scan(schema, resource, named: false);
        return _owners[schema];
    }

    private SchemaResource OpenAt(int position)
    {
        var document = _unopened[position].Document;
        _unopened.RemoveAt(position);
        return Open(document);
    }

    private SchemaResource Open(SchemaDocument document)
    {
        var table = document.Root as ConfigTable;
        var choice = table?["$schema"] is ConfigString name ? Choose(name) : _fallback;
        var retrieved = RetrievalAddress(document);
        var address = Id(table, choice.Dialect) is { } id ? UriReference.Resolve(retrieved, id).Address : retrieved;

        var resource = new SchemaResource(document.Root, address, choice);
        AddName(address, resource);
        AddName(retrieved, resource);
        if (document.Source.Path is { } path) AddName(UriReference.OfFile(path), resource);
        Scan(document.Root, resource, named: true);
        return resource;
    }

    private void AddName(string address, SchemaResource resource)
    {
        if (!_resources.ContainsKey(address)) _resources.Add(address, resource);
    }

    private DialectChoice Choose(ConfigString name)
    {
        var address = UriReference.Parse(name.Value).Address;
        if (Metaschemas.Draft(address) is { } draft) return new DialectChoice(draft);

        var place = name.Origin.Place;
        if (!_choosing.Add(address)) return new DialectChoice(Drafts.Unnamed);
        var metaschema = Find(address);
        _choosing.Remove(address);
        if (metaschema is null || metaschema.Choice.Fault is not null)
            return new DialectChoice(Drafts.Unnamed, SchemaMessages.UnknownDialect(place, name.Value));

        if (!metaschema.Dialect.HasVocabularies || (metaschema.Root as ConfigTable)?["$vocabulary"] is not ConfigTable vocabulary)
            return new DialectChoice(metaschema.Dialect);

        var wanted = new List<KeyValuePair<string, bool>>();
        foreach (var entry in vocabulary)
            wanted.Add(new KeyValuePair<string, bool>(entry.Key, entry.Value is ConfigBoolean { Value: true }));
        var dialect = Drafts.WithVocabularies(metaschema.Dialect, wanted, out var unknown);
        return new DialectChoice(dialect, unknown is null ? null : SchemaMessages.UnknownVocabulary(place, name.Value, unknown));
    }

    private void Scan(ConfigValue schema, SchemaResource resource, bool named)
    {
        if (_owners.ContainsKey(schema)) return;
        if (schema is not ConfigTable table)
        {
            _owners[schema] = resource;
            return;
        }

        var mayHaveName = MayHaveName(table);
        if (mayHaveName && !ReferenceEquals(schema, resource.Root)) resource = Embedded(table, resource, named);
        _owners[schema] = resource;
        if (mayHaveName) AddAnchors(table, resource);
        foreach (var inner in SubschemaKeywords.Of(table, resource.Dialect)) Scan(inner, resource, named);
    }

    // Few schemas have a name, in any draft, and every one is looked at.
    private static bool MayHaveName(ConfigTable table)
    {
        foreach (var entry in table)
            if (entry.Key is "id" or ['$', ..]) return true;
        return false;
    }

    private SchemaResource Embedded(ConfigTable table, SchemaResource around, bool named)
    {
        var hasIdentifier = table.Contains("$id") || table.Contains("id");
        var choice = hasIdentifier && table["$schema"] is ConfigString name ? Choose(name) : around.Choice;
        if (Id(table, choice.Dialect) is not { } id || id[0] == '#') return around;
        if (choice.Dialect.ReferenceIgnoresSiblings && table["$ref"] is ConfigString) return around;

        var resource = new SchemaResource(table, UriReference.Resolve(around.Address, id).Address, choice);
        if (named) AddName(resource.Address, resource);
        return resource;
    }

    private static void AddAnchors(ConfigTable table, SchemaResource resource)
    {
        var dialect = resource.Dialect;
        if (dialect.IdCanBeAnchor && Id(table, dialect) is { } id && UriReference.Parse(id).Fragment is { Length: > 0 } fragment)
            resource.Anchors[fragment] = table;
        if (dialect.Knows("$anchor") && table["$anchor"] is ConfigString anchor) resource.Anchors[anchor.Value] = table;
        if (dialect.Knows("$dynamicAnchor") && table["$dynamicAnchor"] is ConfigString dynamic)
            resource.Anchors[dynamic.Value] = resource.DynamicAnchors[dynamic.Value] = table;
        if (dialect.Knows("$recursiveAnchor")
            && table["$recursiveAnchor"] is ConfigBoolean { Value: true }
            && ReferenceEquals(table, resource.Root))
            resource.DynamicAnchors[string.Empty] = table;
    }

    private static string? Id(ConfigTable? table, Dialect dialect) =>
        table?[dialect.IdKeyword] is ConfigString { Value.Length: > 0 } id ? id.Value : null;

    private static string RetrievalAddress(SchemaDocument document)
    {
        var file = document.Source.Path is { } path ? UriReference.OfFile(path) : string.Empty;
        return document.Uri.Length == 0 ? file : UriReference.Resolve(file, document.Uri).Address;
    }

    // The dialect, and with it the keyword that names the schema, is not known before the document is opened.
    private static HashSet<string> NamesOf(SchemaDocument document)
    {
        var retrieved = RetrievalAddress(document);
        var names = new HashSet<string>(StringComparer.Ordinal) { retrieved };
        if (document.Source.Path is { } path) names.Add(UriReference.OfFile(path));
        foreach (var keyword in (string[])["$id", "id"])
            if (document.Root is ConfigTable table && table[keyword] is ConfigString { Value.Length: > 0 } id)
                names.Add(UriReference.Resolve(retrieved, id.Value).Address);
        names.Remove(string.Empty);
        return names;
    }
}
