using ConfigLock.Core.Defaults;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Schemas;
using ConfigLock.Core.Validation;
using ConfigLock.Core.Values;

namespace ConfigLock.Generator.Types;

/// <summary>
/// Tells which defaults a lock always holds. The build applies a default only where it leaves the config valid, and of
/// branches only that of the one which it chose (docs/resolution.md, step 6); types that start with another value than the
/// lock would say something that no lock shows.
/// </summary>
internal sealed class CertainDefaults
{
    private readonly AlternativeFinder _alternatives;
    private readonly LockFacts _facts;
    private readonly Interference _interference;
    private readonly Validator _validator = new(new ValidationOptions { AssertFormats = true, Budget = new WorkBudget() });
    private readonly AbsentValue _absent;
    private readonly Dictionary<SchemaNode, KeyNames> _uncertain = [];
    private readonly HashSet<SchemaNode> _toldApart = [];
    private readonly HashSet<SchemaNode> _waiting = [];
    private readonly Queue<SchemaNode> _queue = new();
    private CreationCircles? _circles;

    public CertainDefaults(AlternativeFinder alternatives, LockFacts facts)
    {
        (_alternatives, _facts) = (alternatives, facts);
        _interference = new Interference(alternatives, facts);
        _absent = new AbsentValue(_validator);
    }

    /// <summary>Visits all places that a config has, from its root on.</summary>
    public void Find(SchemaNode root)
    {
        Grow(root, _interference.Of(root.Said));
        while (_queue.Count > 0)
        {
            var node = _queue.Dequeue();
            _waiting.Remove(node);
            Visit(node, _uncertain[node]);
        }

        _circles = new CreationCircles(_uncertain.Keys, _alternatives);
    }

    /// <summary>Whether a lock has the key wherever it has the table, although no source sets it.</summary>
    public bool IsCertain(SchemaNode table, ObjectKey key)
    {
        if (key.Common.Count == 0 || !_uncertain.TryGetValue(table, out var uncertain) || uncertain.Contains(key.Name)) return false;
        var schemas = ApplicableSchemas.Unconditional(ListOf(table.Schemas));
        return Create(ApplicableSchemas.OfKey(schemas, key.Name)) is { } value
            && !(value is ConfigTable or ConfigArray && _circles!.LeadIn(key));
    }

    /// <summary>Whether a lock may have the key although no source sets it.</summary>
    public bool MayFill(ObjectKey key)
    {
        if (PossibleSchemas.Of(key.Schemas).Exists(static schema => schema.Default is not null)) return true;
        return key.Common.Count > 0 && Create(ListOf(key.Common)) is not null;
    }

    /// <summary>Whether only which keys are there tells the table from another that may stand in its place.</summary>
    public bool IsToldApart(SchemaNode table) => _toldApart.Contains(table);

    /// <summary>A default in the form that a lock gives to its numbers.</summary>
    public ConfigValue AsLocked(ObjectKey key, ConfigValue value) => new NumberForms(new Judges(_validator)).Convert(ListOf(key.Common), value.Copy());

    private static SchemaList ListOf(IEnumerable<Schema> schemas)
    {
        var list = default(SchemaList);
        foreach (var schema in schemas) list.Add(schema);
        return list;
    }

    private ConfigValue? Create(SchemaList schemas)
    {
        _absent.StartRound();
        return _absent.Create(schemas);
    }

    private void Visit(SchemaNode node, KeyNames around)
    {
        var table = ObjectShape.Of(node);
        foreach (var key in table.Keys) Enter(key.Nodes, around, isCertain: key.Common.Count > 0);
        Enter(table.Others, around, isCertain: true);
        Enter(ArrayShape.ItemsOf(node), around, isCertain: true);
    }

    private void Enter(IReadOnlyList<SchemaNode> nodes, KeyNames around, bool isCertain)
    {
        var set = _alternatives.Of(nodes);
        if (set.IsAny) return;
        var names = new KeyNames();
        names.Add(around);
        foreach (var node in nodes) names.Add(_interference.Of(node.Said));
        var tables = set.Tables;
        var mayBeOther = (set.Other & SchemaTypes.Object) != 0;
        var isTold = tables.Count > (mayBeOther ? 0 : 1) && (mayBeOther || UnionTag.Of(Shapes.Of(set), _alternatives, _facts) is null);
        if (!isCertain || isTold || set.Items.Count(static item => item.Kind == AlternativeKind.Array) > 1) names.AddAll();
        foreach (var item in set.Items)
        {
            if (item.Kind is not (AlternativeKind.Table or AlternativeKind.Array)) continue;
            if (isTold && item.Kind == AlternativeKind.Table) _toldApart.Add(item.Node);
            Grow(item.Node, names);
        }
    }

    private void Grow(SchemaNode node, KeyNames names)
    {
        var isNew = !_uncertain.TryGetValue(node, out var known);
        if (isNew) _uncertain.Add(node, known = new KeyNames());
        if ((known!.Add(names) || isNew) && _waiting.Add(node)) _queue.Enqueue(node);
    }
}
