using ConfigLock.Core.Canonicalization;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Defaults;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// Tells the value that a key of the config will have once everything is filled in: for rules that go by values of other keys
/// and have their effect before that. What conditions and branches of the schema give is not seen.
/// </summary>
/// <param name="schema">The schema of the config.</param>
/// <param name="rules">The rules.</param>
/// <param name="config">The config as it is.</param>
/// <param name="validator">Judges values with defaults as ordinary ones.</param>
internal sealed class ValuesToBe(Schema schema, RuleSet rules, ConfigTable config, Validator validator)
{
    private readonly AbsentValue _absent = new(validator);
    private readonly TablesNotCreated _notCreated = new(rules, validator);

    /// <summary>The value; <see langword="null"/> where the key will be absent.</summary>
    /// <param name="path">The path of the key, from the root.</param>
    public ConfigValue? Of(IReadOnlyList<string> path)
    {
        var (table, schemas) = (config, new SchemaList(schema));
        for (var depth = 0; depth < path.Count; depth++)
        {
            schemas = SchemasOf(schemas, path[depth]);
            if (!table.TryGet(path[depth], out var entry)) return OfRule(path, depth, table) ?? OfSchema(path, depth, schemas);
            if (depth == path.Count - 1) return entry.Value;
            if (entry.Value is not ConfigTable inner) break;
            table = inner;
        }

        return null;
    }

    // The first part of the path that the config lacks is at the depth, in the table.
    private ConfigValue? OfRule(IReadOnlyList<string> path, int depth, ConfigTable table)
    {
        var (last, definitions) = (path.Count - 1, DefinitionsAlong(path));
        if (definitions.Count <= path.Count) return null;
        var sibling = definitions[path.Count].Rules.Get(LockRules.DefaultWhen);
        var isMet = sibling is null || (depth == last && table.Contains(sibling));
        if (isMet && DefaultRules.ValueOf(definitions[last], definitions[path.Count]) is { } own) return own;

        for (var at = depth; at < path.Count; at++)
        {
            var (outer, key) = (definitions[at], definitions[at + 1]);
            var given = at < last ? DefaultRules.ValueOf(outer, key) : null;
            if (given is null && outer.Rules.Has(LockRules.Feature)) given = FeatureStage.ValueWhereAbsent(outer, path[at]);
            if (Inside(given, path, at + 1) is { } value) return value;
        }

        return last > 0 && path[last] == FeatureForm.EnabledKey && definitions[last - 1].Rules.Has(LockRules.Feature)
            ? FeatureStage.State(definitions[last - 1], path[last - 1], definitions[last])
            : null;
    }

    private ConfigValue? OfSchema(IReadOnlyList<string> path, int depth, SchemaList schemas)
    {
        _absent.StartRound();
        var at = path.Take(depth + 1).Aggregate(KeyPath.Root, static (outer, name) => outer.Key(name));
        var created = _absent.Create(schemas) is { } whole ? _notCreated.Rest(at, whole, schemas) : null;
        if (Inside(created, path, depth + 1) is { } value) return value;
        if (depth == path.Count - 1 || !IsCreatedByRule(path)) return null;
        for (var i = depth + 1; i < path.Count; i++) schemas = SchemasOf(schemas, path[i]);
        return _absent.Create(schemas);
    }

    // Whether a rule gives another key of the table that holds the key a value, and so creates the table.
    private bool IsCreatedByRule(IReadOnlyList<string> path) =>
        rules.KeysWith(LockRules.Default).Any(key =>
            !key.Definition.Rules.Has(LockRules.DefaultWhen) && key.Path.Count >= path.Count
            && key.Path.Take(path.Count - 1).SequenceEqual(path.Take(path.Count - 1)));

    private List<KeyDefinition> DefinitionsAlong(IReadOnlyList<string> path)
    {
        var definitions = new List<KeyDefinition> { rules.Root };
        foreach (var name in path)
        {
            if (definitions[definitions.Count - 1].Child(name) is not { } child) break;
            definitions.Add(child);
        }

        return definitions;
    }

    private static ConfigValue? Inside(ConfigValue? value, IReadOnlyList<string> path, int depth)
    {
        for (; depth < path.Count && value is not null; depth++) value = (value as ConfigTable)?[path[depth]];
        return value;
    }

    private static SchemaList SchemasOf(SchemaList table, string key) => ContentSchemas.OfKey(SchemaTraversal.Certain(table), key);
}
