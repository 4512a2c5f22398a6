using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Running;

/// <summary>
/// Finds the key that a name of a section means: by the schema's spelling without regard to case, else by the lock's, else with or without
/// underscores and hyphens, so that <c>UnifiedExec</c> means <c>unified_exec</c>.
/// </summary>
internal sealed class KeyNames
{
    private readonly Dictionary<KeyDefinition, Dictionary<string, string>> _bare = [];

    /// <summary>The key.</summary>
    /// <param name="table">What the schema says about the table; <see langword="null"/> where it does not know it.</param>
    /// <param name="locked">The table in the lock; <see langword="null"/> where it lacks it.</param>
    /// <param name="name">The name.</param>
    public string Of(KeyDefinition? table, ConfigTable? locked, string name)
    {
        if (table is null) return InLock(locked, name) ?? name;
        var spelled = table.Spelled(name);
        if (IsDeclared(table, spelled) || table.Aliases.ContainsKey(spelled)) return spelled;
        return InLock(locked, name) ?? BareOf(table).GetValueOrDefault(Bare(name)) ?? spelled;
    }

    /// <summary>Whether the schema itself names the key for such a table.</summary>
    public static bool IsDeclared(KeyDefinition table, string key)
    {
        foreach (var schema in table.Schemas)
            if (schema.Property(key) is not null) return true;
        return false;
    }

    /// <summary>The key of a table in the lock that a name means without regard to case; <see langword="null"/> for none.</summary>
    private static string? InLock(ConfigTable? locked, string name)
    {
        if (locked is null || locked.Contains(name)) return locked is null ? null : name;
        foreach (var entry in locked)
            if (string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)) return entry.Key;
        return null;
    }

    private static string Bare(string name) =>
        name.Replace("_", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal);

    private Dictionary<string, string> BareOf(KeyDefinition table)
    {
        if (_bare.TryGetValue(table, out var known)) return known;
        known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in table.DeclaredKeys) known.TryAdd(Bare(key), key);
        _bare.Add(table, known);
        return known;
    }
}
