using ConfigLock.Generator.Values;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>
/// What rules say about defaults, as types must know it. A type stands for its schemas wherever they stand, so a default is certain
/// only where every path to them has it.
/// </summary>
internal sealed class RuleDefaults
{
    private static readonly ConfigTable Nothing = new(default);
    private static readonly Validator Validator = new(new ValidationOptions { AssertFormats = true, IntegersAreTomls = true });

    // The default where it is certain.
    private readonly Dictionary<(Schema Table, string Key), ConfigValue?> _given = [];
    private readonly HashSet<(Schema Table, string Key)> _notCreated = [];
    private readonly HashSet<(Schema Table, string Key)> _external = [];
    private readonly HashSet<Schema> _created = [];
    private readonly HashSet<Schema> _maybeCreated = [];

    /// <summary>Looks at every key that a config can have.</summary>
    /// <param name="config">The definition of the config; <see langword="null"/> where no rule speaks about defaults.</param>
    public RuleDefaults(KeyDefinition? config)
    {
        var keys = config is null ? [] : RuledKey.Below(config).ToList();
        foreach (var key in keys.Where(static key => key.Definition.Rules.Has(LockRules.Default))) AddAround(config!, key.Path);
        foreach (var implied in keys.SelectMany(static key => key.Definition.Rules.Get(LockRules.Implies) ?? Nothing))
            AddImplied(config!, DottedPath.Parse(implied.Key) ?? []);
        foreach (var paths in keys.SelectMany(Tables).ToLookup(static path => (path.Table, path.Key.Name), static path => path.Key))
            Add(paths.Key, [.. paths]);
    }

    /// <summary>Whether the build may give the key a default of a rule.</summary>
    public bool MayGive(IEnumerable<Schema> table, string key) =>
        _given.Count > 0 && table.Any(schema => _given.ContainsKey((schema, key)));

    /// <summary>The default that a rule gives the key wherever its table is; <see langword="null"/> where none does.</summary>
    public ConfigValue? Certain(IEnumerable<Schema> table, string key)
    {
        ConfigValue? certain = null;
        foreach (var schema in _given.Count == 0 ? [] : table)
        {
            if (schema.Property(key) is null) continue;
            if (!_given.TryGetValue((schema, key), out var given) || given is null) return null;
            if (certain is not null && !ValueEquality.AreEqual(certain, given)) return null;
            certain = given;
        }

        return certain;
    }

    /// <summary>Whether there is a path on which the schema's defaults do not create the key.</summary>
    public bool IsNotCreated(IEnumerable<Schema> table, string key) =>
        _notCreated.Count > 0 && table.Any(schema => _notCreated.Contains((schema, key)));

    /// <summary>Whether there is a path on which only the running program gets the key's value.</summary>
    public bool IsExternal(IEnumerable<Schema> table, string key) =>
        _external.Count > 0 && table.Any(schema => _external.Contains((schema, key)));

    /// <summary>Whether there is any key whose value only the running program gets.</summary>
    public bool AnyExternal => _external.Count > 0;

    /// <summary>Whether the build may give the key a value of a rule, and a lock that lacks it in its sources need not have that.</summary>
    public bool IsUncertain(IEnumerable<Schema> table, string key) =>
        _given.Count > 0 && table.Any(schema => _given.TryGetValue((schema, key), out var given) && given is null);

    /// <summary>Whether the build may create the table for a value inside it.</summary>
    public bool MayCreate(Schema table) => _created.Contains(table) || _maybeCreated.Contains(table);

    /// <summary>Whether the build creates any table for a default inside it.</summary>
    public bool CreateAny => _created.Count > 0;

    /// <summary>Whether the build creates the table wherever it can stand, for a default inside it.</summary>
    public bool Create(Schema table) => _created.Contains(table);

    private static IEnumerable<(Schema Table, RuledKey Key)> Tables(RuledKey key) =>
        key.Table.Schemas.Where(table => table.Property(key.Name) is not null).Select(table => (table, key));

    private static bool Speaks(KeyRules rules) => rules.Has(LockRules.Default) || rules.Has(LockRules.DefaultFrom);

    private static bool Says(KeyRules rules, ConfigValue value) =>
        rules.Get(LockRules.Default) is { } other && ValueEquality.AreEqual(value, other)
        && !rules.Has(LockRules.DefaultWhen) && !rules.Has(LockRules.DefaultFrom);

    // The build leaves out a default that one of the schemas refuses.
    private static bool IsTaken(RuledKey key, ConfigValue value) =>
        Validator.IsValid(ContentSchemas.OfKey(SchemaList.Of(key.Table.Schemas), key.Name), value);

    private void Add((Schema Table, string Key) key, List<RuledKey> paths)
    {
        if (paths.Exists(static path => path.Definition.Rules.Has(LockRules.NotCreated))) _notCreated.Add(key);
        if (paths.Exists(static path => path.Definition.IsExternal)) _external.Add(key);
        if (!paths.Exists(static path => Speaks(path.Definition.Rules))) return;
        var value = paths[0].Definition.Rules.Get(LockRules.Default);
        var isCertain = value is not null && paths.TrueForAll(path => Says(path.Definition.Rules, value) && IsTaken(path, value));
        if (!_given.ContainsKey(key)) _given.Add(key, isCertain ? value : null);
        if (isCertain && paths.TrueForAll(static path => path.IsSingle)) _created.Add(key.Table);
    }

    // The value is another where the switch is on, and of a feature so is its table.
    private void AddImplied(KeyDefinition config, IReadOnlyList<string> path)
    {
        if (path.Count == 0 || config.Find(path.Take(path.Count - 1)) is not { } table) return;
        AddAround(config, path);
        AddUncertain(table, path[path.Count - 1]);
        if (table.Child(path[path.Count - 1]) is { } key && key.Child(ValueModel.EnabledKey) is not null)
            AddUncertain(key, ValueModel.EnabledKey);
    }

    // Tables that the build may create for a key inside; what a default of such a table says as a whole is then not what it holds.
    private void AddAround(KeyDefinition config, IReadOnlyList<string> path)
    {
        var table = config;
        foreach (var name in path.Take(path.Count - 1))
        {
            if (table.Child(name) is not { } inner) return;
            _maybeCreated.UnionWith(inner.Schemas);
            var isDefaulted = inner.Rules.Has(LockRules.Default)
                || inner.Schemas.Exists(static schema => schema.Default is not (null or ConfigTable { Count: 0 }));
            if (isDefaulted) AddUncertain(table, name);
            table = inner;
        }
    }

    private void AddUncertain(KeyDefinition table, string key)
    {
        foreach (var schema in table.Schemas)
            if (schema.Property(key) is not null) _given[(schema, key)] = null;
    }
}
