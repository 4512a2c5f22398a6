using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>A key that the schema names, at one path from the root or, in open tables and in arrays, at several.</summary>
/// <param name="Path">The path; <c>*</c> for any key of an open table. It names no element of an array.</param>
/// <param name="Table">The definition of the table that holds it.</param>
/// <param name="Definition">What the schema and the rules say about it.</param>
/// <param name="IsSingle">Whether a config can hold the key but once.</param>
internal sealed record RuledKey(IReadOnlyList<string> Path, KeyDefinition Table, KeyDefinition Definition, bool IsSingle)
{
    // More keys than any schema for people names; one that fans out exponentially has more than can be visited.
    private const int MaximumKeys = 50_000;

    // No TOML file can hold a key below this.
    private const int MaximumDepth = 128;

    /// <summary>The last part of the path.</summary>
    public string Name => Path[Path.Count - 1];

    /// <summary>The path of the key in a config that can hold it but once.</summary>
    public KeyPath KeyPath => Path.Aggregate(KeyPath.Root, static (path, name) => path.Key(name));

    /// <summary>The path as text.</summary>
    public string PathText => DottedPath.Format(Path);

    /// <summary>
    /// Every key that the schema or a rules file names below a definition, in ordinal order at each level. A recursive schema is
    /// entered once.
    /// </summary>
    public static IEnumerable<RuledKey> Below(KeyDefinition root) => new Visit(hasRules: false).Below(root);

    /// <summary>Those of them that have rules. What leads to none is passed over.</summary>
    public static IEnumerable<RuledKey> WithRules(KeyDefinition root) => new Visit(hasRules: true).Below(root);

    /// <summary>The value of the key, or <see langword="null"/>.</summary>
    public ConfigValue? ValueIn(ConfigTable config) => TableIn(config)?[Name];

    /// <summary>The table that holds the key, or <see langword="null"/>.</summary>
    public ConfigTable? TableIn(ConfigTable config)
    {
        var table = config;
        for (var i = 0; i < Path.Count - 1 && table is not null; i++) table = table[Path[i]] as ConfigTable;
        return table;
    }

    /// <summary>
    /// The table that holds the key, made with the given origin where it is missing; <see langword="null"/> where a value stands in
    /// its way.
    /// </summary>
    public ConfigTable? MakeTableIn(ConfigTable config, Origin origin)
    {
        var table = config;
        for (var i = 0; i < Path.Count - 1; i++)
        {
            if (!table.TryGet(Path[i], out var entry))
            {
                var created = new ConfigTable(origin);
                table.Set(Path[i], origin.Place, created);
                table = created;
            }
            else if (entry.Value is ConfigTable inner)
            {
                table = inner;
            }
            else
            {
                return null;
            }
        }

        return table;
    }

    // Goes through the keys of tables within tables.
    private sealed class Visit(bool hasRules)
    {
        private readonly List<string> _path = [];
        private readonly List<Schema> _open = [];
        private int _visited;

        public IEnumerable<RuledKey> Below(KeyDefinition root)
        {
            _open.Add(root.Schemas[0]);
            return KeysOf(root, isSingle: true);
        }

        private IEnumerable<RuledKey> KeysOf(KeyDefinition table, bool isSingle)
        {
            if (hasRules && !table.MayHoldRules) yield break;
            foreach (var name in table.IsOpen ? table.NamedKeys.Append(KeySchemas.AnyKey) : table.NamedKeys)
            {
                if (hasRules && !table.MayHoldRulesAt(name)) continue;
                if (_path.Count == MaximumDepth || table.Child(name) is not { } child || ++_visited >= MaximumKeys) continue;
                _path.Add(name);
                var single = isSingle && name != KeySchemas.AnyKey;
                if (!hasRules || child.Rules.Table.Count > 0) yield return new RuledKey([.. _path], table, child, single);

                // A profile is a config again, and what a recursive schema says once it says at every level.
                if (!child.Rules.Has(LockRules.Profiles))
                {
                    foreach (var key in Inside(child, single)) yield return key;
                    if (child.IsArray)
                        foreach (var key in Inside(child.Element(), isSingle: false)) yield return key;
                }

                _path.RemoveAt(_path.Count - 1);
            }
        }

        private IEnumerable<RuledKey> Inside(KeyDefinition table, bool isSingle)
        {
            if (table.Schemas.Exists(_open.Contains)) yield break;
            _open.AddRange(table.Schemas);
            foreach (var key in KeysOf(table, isSingle)) yield return key;
            _open.RemoveRange(_open.Count - table.Schemas.Count, table.Schemas.Count);
        }
    }
}
