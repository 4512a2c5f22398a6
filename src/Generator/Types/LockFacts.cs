using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>What the lock rules say that types must know: which keys a lock may leave out, and which tables hold feature switches.</summary>
internal sealed class LockFacts
{
    private readonly HashSet<(Schema Table, string Key)> _omittable = [];
    private readonly Dictionary<Schema, ConfigTable?> _features = [];

    /// <summary>Reads the rules of the schema, and those of a rules file.</summary>
    public LockFacts(Schema root, ConfigTable? rulesFile)
    {
        foreach (var schema in SchemaGraph.Reachable(root))
        {
            if (RulesOf(schema) is { Feature: true } rules) AddFeatures([schema], rules);
            foreach (var property in schema.Properties) AddProperty(schema, property);
        }

        if (rulesFile?["rules"] is ConfigTable paths) AddRulesFile(KeyDefinition.Root(root, Tree(paths)), paths);
    }

    /// <summary>Whether a lock may leave the key out of a table that the schemas describe.</summary>
    public bool IsOmittable(IEnumerable<Schema> table, string key) => table.Any(schema => _omittable.Contains((schema, key)));

    /// <summary>Whether the key is a feature, and whether it is on where nothing says so; <see langword="null"/> for any other key.</summary>
    public bool? FeatureDefault(IEnumerable<Schema> table, string key)
    {
        foreach (var schema in table)
            if (_features.TryGetValue(schema, out var defaults)) return defaults?[key] is ConfigBoolean { Value: true };
        return null;
    }

    /// <summary>
    /// Whether the schemas describe a table of feature switches, or one in which named keys lead to it: the build creates
    /// all of them, whatever the defaults are.
    /// </summary>
    public bool LeadsToFeatures(IEnumerable<Schema> schemas)
    {
        if (_features.Count == 0) return false;
        var seen = new HashSet<Schema>();
        var open = new Queue<Schema>(PossibleSchemas.Of(schemas));
        while (open.Count > 0)
        {
            var schema = open.Dequeue();
            if (!seen.Add(schema)) continue;
            if (_features.ContainsKey(schema)) return true;
            foreach (var property in schema.Properties)
                if (!IsOmittable([schema], property.Name))
                    foreach (var inner in PossibleSchemas.Of([property.Schema])) open.Enqueue(inner);
        }

        return false;
    }

    private static KeyRules? RulesOf(Schema schema) => schema.Keyword(RuleNames.Keyword) is ConfigTable rules ? new KeyRules(rules) : null;

    private static bool LeavesOut(KeyRules rules) =>
        rules.IsInput || rules.AliasOf is not null || rules.OmitWhen is not null || rules.Catalog is not null;

    private static RulesFileNode Tree(ConfigTable paths)
    {
        var root = new RulesFileNode();
        foreach (var entry in paths)
            if (entry.Value is ConfigTable rules && DottedPath.Parse(entry.Key) is { } path) root.Add(path, rules);
        return root;
    }

    private void AddProperty(Schema table, SchemaProperty property)
    {
        var schemas = PossibleSchemas.Of([property.Schema]);
        if (KeySecrets.AreOn(schemas)) _omittable.Add((table, property.Name));
        foreach (var schema in schemas)
        {
            var rules = RulesOf(schema);
            if (rules is not null && LeavesOut(rules)) _omittable.Add((table, property.Name));
            foreach (var alias in rules?.Aliases ?? []) _omittable.Add((table, alias));
        }
    }

    private void AddRulesFile(KeyDefinition root, ConfigTable paths)
    {
        foreach (var entry in paths)
        {
            if (entry.Value is not ConfigTable table || DottedPath.Parse(entry.Key) is not { } path) continue;
            var rules = new KeyRules(table);
            if (rules.Feature && root.Find(path) is { } features) AddFeatures(features.Schemas, rules);
            if (root.Find(path.Take(path.Count - 1)) is not { } parent) continue;
            var name = path[path.Count - 1];
            foreach (var schema in parent.Schemas)
            {
                foreach (var property in schema.Properties)
                    if (LeavesOut(rules) && (name == "*" || name == property.Name)) _omittable.Add((schema, property.Name));
                foreach (var alias in rules.Aliases) _omittable.Add((schema, alias));
            }
        }
    }

    private void AddFeatures(IEnumerable<Schema> schemas, KeyRules rules)
    {
        foreach (var schema in PossibleSchemas.Of(schemas))
            if (schema.Properties.Count > 0 && !_features.ContainsKey(schema)) _features.Add(schema, rules.FeatureDefaults);
    }
}
