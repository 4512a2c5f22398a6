using ConfigLock.Core.Provenance;
using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Rules;

/// <summary>A key that the schema names, at one path from the root.</summary>
/// <param name="Path">The path.</param>
/// <param name="Definition">What the schema and the rules say about it.</param>
internal sealed record RuledKey(IReadOnlyList<string> Path, KeyDefinition Definition)
{
    // More keys than any schema for people names; one that fans out exponentially has more than can be visited.
    private const int MostKeys = 50_000;

    /// <summary>The last part of the path.</summary>
    public string Name => Path[Path.Count - 1];

    /// <summary>The path as text.</summary>
    public string PathText => DottedPath.Format(Path);

    /// <summary>Every key that the schema names below a definition, in ordinal order at each level. A recursive schema is entered once.</summary>
    public static IEnumerable<RuledKey> Below(KeyDefinition root)
    {
        var visited = 0;
        return Below(root, [], [root.Schemas[0]], () => ++visited < MostKeys);
    }

    /// <summary>The value of the key, or <see langword="null"/>.</summary>
    public ConfigValue? ValueIn(ConfigTable config) => TableIn(config)?[Name];

    /// <summary>The table that holds the key, or <see langword="null"/>.</summary>
    public ConfigTable? TableIn(ConfigTable config)
    {
        var table = config;
        for (var i = 0; i < Path.Count - 1 && table is not null; i++) table = table[Path[i]] as ConfigTable;
        return table;
    }

    /// <summary>The table that holds the key, made with the given origin where it is missing; <see langword="null"/> where a value stands in its way.</summary>
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

    private static IEnumerable<RuledKey> Below(KeyDefinition table, List<string> path, List<Schema> open, Func<bool> goOn)
    {
        foreach (var name in table.DeclaredKeys)
        {
            if (table.Child(name) is not { } child || !goOn()) continue;
            path.Add(name);
            yield return new RuledKey([.. path], child);

            // A profile is a config again, and what a recursive schema says once it says at every level.
            if (!child.Rules.Profiles && !child.Schemas.Exists(open.Contains))
            {
                open.AddRange(child.Schemas);
                foreach (var key in Below(child, path, open, goOn)) yield return key;
                open.RemoveRange(open.Count - child.Schemas.Count, child.Schemas.Count);
            }

            path.RemoveAt(path.Count - 1);
        }
    }
}
