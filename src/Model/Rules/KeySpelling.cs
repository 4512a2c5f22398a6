namespace ConfigLock.Model.Rules;

/// <summary>How schema and rules spell keys, where keys of configs are the same without regard to case.</summary>
internal static class KeySpelling
{
    /// <summary>The spelling of each key of a table that has one; of several the first, by ordinal, that is no old name.</summary>
    public static Dictionary<string, string> OfKeysIn(KeyDefinition table)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in table.NamedKeys.Concat(table.Aliases.Keys))
            if (!spellings.ContainsKey(name)) spellings.Add(name, name);
        return spellings;
    }

    /// <summary>A path below a definition in that spelling. It need name no element of an array.</summary>
    public static IReadOnlyList<string> OfPath(KeyDefinition root, IReadOnlyList<string> path)
    {
        var spelled = new List<string>(path.Count);
        KeyDefinition? found = root;
        foreach (var part in path)
        {
            var table = found is { IsArray: true } && found.Child(part) is null ? found.Element() : found;
            spelled.Add(table?.Spelled(part) ?? part);
            found = found?.Find([part]);
        }

        return spelled;
    }
}
