using ConfigLock.Model.Defaults;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>
/// Tells which defaults a lock always holds. The build applies a default only where it leaves the config valid, and of
/// branches only that of the one which it chose (docs/resolution.md, step 6); types that start with another value than the
/// lock would say something that no lock shows.
/// </summary>
internal sealed class CertainDefaults
{
    private readonly ShapeFinder _finder;
    private readonly LockFacts _facts;
    private readonly FillableKeys _fillable;
    private readonly Interference _interference;
    private readonly Validator _validator =
        new(new ValidationOptions { AssertFormats = true, IntegersAreTomls = true, Budget = new WorkBudget() });
    private readonly AbsentValue _absent;
    private readonly CertainlyCreated _created;
    private readonly Dictionary<SchemaNode, Watch> _watches = [];
    private readonly HashSet<SchemaNode> _waiting = [];
    private readonly Queue<SchemaNode> _queue = new();
    private SchemaNode? _root;
    private CreationCircles? _circles;

    public CertainDefaults(ShapeFinder finder, LockFacts facts, FillableKeys fillable)
    {
        (_finder, _facts, _fillable) = (finder, facts, fillable);
        _interference = new Interference(finder, facts, fillable);
        (_absent, _created) = (new AbsentValue(_validator), new CertainlyCreated(facts.Defaults));
    }

    /// <summary>Visits all places that a config has, from its root on.</summary>
    public void Find(SchemaNode root)
    {
        var watch = new Watch();
        _interference.AddTo(watch, root);
        Grow(root, watch);
        while (_queue.Count > 0)
        {
            var node = _queue.Dequeue();
            _waiting.Remove(node);
            Visit(node, _watches[node]);
        }

        _root = root;
    }

    /// <summary>Whether a lock has the key wherever it has the table, although no source sets it.</summary>
    public bool IsCertain(SchemaNode table, ObjectKey key)
    {
        if (key.Common.Count == 0 || !_watches.TryGetValue(table, out var watch) || watch.Concerns(key.Name)) return false;
        var possible = table.Possible;
        if (_facts.Defaults.Certain(possible, key.Name) is not null) return true;
        if (_facts.Defaults.MayGive(possible, key.Name) || _facts.Defaults.IsNotCreated(possible, key.Name)) return false;
        var schemas = SchemasOf(table, key);
        return Create(schemas) is { } created && _created.Rest(schemas, created) is { } value
            && !(value is ConfigTable or ConfigArray && (_circles ??= new CreationCircles(_root!.Said)).LeadIn(key));
    }

    /// <summary>Whether a lock may have the key although no source sets it.</summary>
    public bool MayFill(SchemaNode table, ObjectKey key) =>
        _fillable.May(_watches.TryGetValue(table, out var watch) ? watch.Possible : table.PossiblySaid, key.Name);

    /// <summary>
    /// The default that schemas say for a key, with the numbers in the form that a lock gives them; without secrets, since
    /// source is shown to many. <see langword="null"/> where there is none.
    /// </summary>
    public ConfigValue? Said(SchemaNode table, ObjectKey key)
    {
        var schemas = SchemasOf(table, key);
        if (_facts.Defaults.IsExternal(table.Possible, key.Name)) return null;
        return (_facts.Defaults.Certain(table.Possible, key.Name) ?? DefaultValue.Find(SchemaTraversal.Certain(schemas))) is { } said
            && KeySecrets.Without(KeyDefinition.Of(key.Schemas), said) is { } withoutSecrets
            && WithoutExternal(schemas, withoutSecrets) is { } shown
            ? new NumberForms(new Judges(_validator)).Convert(schemas, shown)
            : null;
    }

    // What a rules file says of keys inside stands in no schema.
    private ConfigValue? WithoutExternal(SchemaList schemas, ConfigValue value) =>
        _facts.Defaults.AnyExternal ? _created.Rest(schemas, value) : value;

    private static SchemaList SchemasOf(SchemaNode table, ObjectKey key) =>
        ContentSchemas.OfKey(SchemaTraversal.Certain(SchemaList.Of(table.Schemas)), key.Name);

    private ConfigValue? Create(SchemaList schemas)
    {
        _absent.StartRound();
        return _absent.Create(schemas);
    }

    private void Visit(SchemaNode node, Watch watch)
    {
        var table = _finder.TableOf(node);
        foreach (var key in table.Keys)
            if (HasContent(key.Nodes)) Enter(key.Nodes, watch.OfKey(key.Name), isCertain: key.Common.Count > 0);
        if (HasContent(table.Others)) Enter(table.Others, watch.OfOthers(), isCertain: true);
        var items = ArrayShape.ItemsOf(node);
        if (HasContent(items)) Enter(items, watch.OfItems(), isCertain: true);
    }

    // What is asked about a value matters to what is inside it.
    private bool HasContent(IReadOnlyList<SchemaNode> nodes)
    {
        var set = _finder.Of(nodes);
        return !set.IsAny && set.Items.Any(static item => item.Kind is ShapeKind.Table or ShapeKind.Array);
    }

    private void Enter(IReadOnlyList<SchemaNode> nodes, Watch watch, bool isCertain)
    {
        var set = _finder.Of(nodes);
        foreach (var node in nodes) _interference.AddTo(watch, node);
        var tables = set.Tables;
        var mayBeOther = (set.Other & SchemaTypes.Object) != 0;
        var isUnclear = tables.Count > (mayBeOther ? 0 : 1)
            && (mayBeOther || !DisjointTables.Are(TypedShapes.Of(set), _finder, _facts, _fillable));
        if (!isCertain || isUnclear || set.Items.Count(static item => item.Kind == ShapeKind.Array) > 1) watch.AddAll();
        foreach (var item in set.Items)
            if (item.Kind is ShapeKind.Table or ShapeKind.Array) Grow(item.Node, watch);
    }

    private void Grow(SchemaNode node, Watch watch)
    {
        var isNew = !_watches.TryGetValue(node, out var known);
        if (isNew) _watches.Add(node, known = new Watch());
        if ((known!.Add(watch) | known.Allow(node.PossiblySaid) | isNew) && _waiting.Add(node)) _queue.Enqueue(node);
    }
}
