namespace ConfigLock.Model.Rules;

/// <summary>Follows the aliases of a table's keys to the keys that they mean in the end.</summary>
internal static class AliasMap
{
    /// <summary>For each alias, in ordinal order, its key. An alias in a circle means nothing and is left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(KeyDefinition table)
    {
        var direct = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in table.DeclaredKeys)
            foreach (var alias in table.Child(key)?.Rules.Get(LockRules.Aliases) ?? [])
                if (!direct.ContainsKey(alias)) direct.Add(alias, key);

        var aliases = new List<string>(direct.Keys);
        aliases.Sort(StringComparer.Ordinal);
        var final = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var alias in aliases)
            if (Follow(alias, direct) is { } key) final.Add(alias, key);
        return final;
    }

    private static string? Follow(string alias, Dictionary<string, string> direct)
    {
        var key = alias;
        for (var steps = 0; steps <= direct.Count; steps++)
        {
            if (!direct.TryGetValue(key, out var next)) return key;
            key = next;
        }

        return null;
    }
}
