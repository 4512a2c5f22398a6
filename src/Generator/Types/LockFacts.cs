using ConfigLock.Generator.Values;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>
/// What the lock rules say that types must know: which keys a lock may leave out, and which tables hold feature switches. What
/// rules mean it asks the definitions that the build asks too; a type stands for its schemas wherever they stand, so what a rules
/// file says of a path counts wherever the schemas of that path do.
/// </summary>
internal sealed class LockFacts
{
    private static readonly LockRule[] OfDefaults =
        [LockRules.Default, LockRules.DefaultFrom, LockRules.NotCreated, LockRules.Implies, LockRules.Fixed, LockRules.External];

    private readonly bool _hasRules;
    private readonly bool _hasExternal;
    private readonly Dictionary<ImmutableEquatableArray<Schema>, KeyDefinition> _tables = [];
    private readonly HashSet<(Schema Table, string Key)> _omittable = [];
    private readonly HashSet<(Schema Table, string Key)> _external = [];
    private readonly Dictionary<Schema, ConfigTable?> _features = [];
    private readonly HashSet<Schema> _keepingUnknown = [];
    private readonly HashSet<Schema> _profiles = [];

    /// <summary>Reads the rules of the schema, and those of a rules file.</summary>
    public LockFacts(Schema root, ConfigTable? rulesFile)
    {
        var schemas = SchemaTraversal.Reachable(root);
        _hasRules = rulesFile is not null || schemas.Exists(LockRules.AreIn);
        foreach (var schema in schemas)
            if (schema.Keyword(LockRules.Keyword) is not null) AddTable(KeyDefinition.Of([schema]));
        var node = rulesFile?["rules"] is ConfigTable paths ? AddRulesFile(root, paths) : null;
        _hasExternal = node is { SaysExternal: true } || schemas.Exists(LockRules.AreExternal);
        var speaksOfDefaults = schemas.Exists(static schema => SpeaksOfDefaults(schema.Keyword(LockRules.Keyword)))
            || (rulesFile?["rules"] as ConfigTable)?.Any(static path => SpeaksOfDefaults(path.Value)) == true;
        Defaults = new RuleDefaults(speaksOfDefaults ? KeyDefinition.Root(root, node) : null);
    }

    /// <summary>What rules say about defaults.</summary>
    public RuleDefaults Defaults { get; }

    /// <summary>Whether the table keeps keys that its schemas do not know.</summary>
    public bool KeepsUnknown(IEnumerable<Schema> table) =>
        _keepingUnknown.Count > 0 && SchemaTraversal.Possible(table).Exists(_keepingUnknown.Contains);

    /// <summary>Whether the table holds profiles by their names.</summary>
    public bool HoldsProfiles(IEnumerable<Schema> table) =>
        _profiles.Count > 0 && SchemaTraversal.Possible(table).Exists(_profiles.Contains);

    /// <summary>Whether a lock may leave the key out of a table that the schemas describe.</summary>
    public bool IsOmittable(IReadOnlyCollection<Schema> table, string key)
    {
        if (!_hasRules) return false;
        foreach (var schema in table)
            if (_omittable.Contains((schema, key))) return true;
        return DefinitionOf(table).InLockOf(key) != InLock.Always;
    }

    /// <summary>
    /// Whether a lock may lack a key that the schemas require: rules may leave it out, or it is a table in which only the running program
    /// gets something, however deep.
    /// </summary>
    public bool MayLack(IReadOnlyCollection<Schema> table, string key)
    {
        if (IsOmittable(table, key)) return true;
        if (!_hasExternal) return false;
        return table.Any(schema => _external.Contains((schema, key))) || DefinitionOf(table).Child(key) is { ComesWithExternal: true };
    }

    /// <summary>
    /// Whether the key is a feature, and whether it is on where nothing says so; <see langword="null"/> for any other key.
    /// </summary>
    public bool? FeatureDefault(IEnumerable<Schema> table, string key)
    {
        foreach (var schema in table)
            if (_features.TryGetValue(schema, out var defaults)) return defaults?[key] is ConfigBoolean { Value: true };
        return null;
    }

    /// <summary>
    /// Whether the schemas describe a table of feature switches or one with a default of a rule, or a table in which named keys lead
    /// to it: the build creates all of them, whatever the schema's defaults are.
    /// </summary>
    public bool LeadsToCreated(IEnumerable<Schema> schemas)
    {
        if (_features.Count == 0 && !Defaults.CreateAny) return false;
        var seen = new HashSet<(Schema, bool)>();
        var open = new Queue<(Schema Schema, bool IsCertain)>();
        Add(schemas, areCertain: true);
        while (open.Count > 0)
        {
            var (schema, isCertain) = open.Dequeue();
            if (!seen.Add((schema, isCertain))) continue;

            // What a branch says of defaults counts only where it holds.
            if (_features.ContainsKey(schema) || (isCertain && Defaults.Create(schema))) return true;
            foreach (var property in schema.Properties)
                if (!IsOmittable([schema], property.Name)) Add([property.Schema], isCertain);
        }

        return false;

        void Add(IEnumerable<Schema> outer, bool areCertain)
        {
            var certain = areCertain ? SchemaTraversal.Certain(SchemaList.Of(outer)).ToList() : [];

            // No default creates a table that lacks what it requires.
            if (certain.Exists(schema => schema.Required.Any(key => Defaults.Certain(certain, key) is null))) certain = [];
            foreach (var inner in SchemaTraversal.Possible(outer)) open.Enqueue((inner, certain.Contains(inner)));
        }
    }

    private KeyDefinition DefinitionOf(IReadOnlyCollection<Schema> table)
    {
        var key = table.ToEquatableArray();
        if (!_tables.TryGetValue(key, out var definition)) _tables.Add(key, definition = KeyDefinition.Of(table));
        return definition;
    }

    private static bool SpeaksOfDefaults(ConfigValue? rules) =>
        rules is ConfigTable table && table.Any(static rule => OfDefaults.Any(known => known.Name == rule.Key));

    private RulesFileNode AddRulesFile(Schema root, ConfigTable rules)
    {
        var (node, paths) = (new RulesFileNode(), new List<IReadOnlyList<string>>());
        foreach (var entry in rules)
        {
            if (entry.Value is not ConfigTable own || DottedPath.Parse(entry.Key) is not { } path) continue;
            node.Add(path, own);
            paths.Add(path);
        }

        var config = KeyDefinition.Root(root, node);
        foreach (var path in paths)
        {
            if (config.Find(path) is { } key) AddTable(key);

            if (config.Find(path.Take(path.Count - 1)) is { } table) AddOmittable(table);
            for (var depth = 0; config.MayHoldExternal && depth < path.Count - 1; depth++)
                if (config.Find(path.Take(depth)) is { } outer) AddExternal(outer, path[depth]);
        }

        return node;
    }

    private void AddOmittable(KeyDefinition table)
    {
        foreach (var key in table.DeclaredKeys.Concat(table.Aliases.Keys))
        {
            if (table.InLockOf(key) == InLock.Always) continue;
            var isAlias = table.Aliases.ContainsKey(key);
            foreach (var schema in table.Schemas)
                if (isAlias || schema.Property(key) is not null) _omittable.Add((schema, key));
        }
    }

    private void AddExternal(KeyDefinition table, string key)
    {
        if (table.Child(key) is not { ComesWithExternal: true }) return;
        foreach (var schema in table.Schemas)
            if (schema.Property(key) is not null) _external.Add((schema, key));
    }

    private void AddTable(KeyDefinition table)
    {
        if (table.Rules.Has(LockRules.KeepUnknown)) _keepingUnknown.UnionWith(table.Schemas);
        if (table.Rules.Has(LockRules.Profiles)) _profiles.UnionWith(table.Schemas);
        if (!table.Rules.Has(LockRules.Feature)) return;
        foreach (var schema in table.Schemas)
            if (schema.Properties.Count > 0 && !_features.ContainsKey(schema))
                _features.Add(schema, table.Rules.Get(LockRules.FeatureDefaults));
    }
}
