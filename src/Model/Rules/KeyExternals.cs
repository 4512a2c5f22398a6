using ConfigLock.Model.Schemas;

namespace ConfigLock.Model.Rules;

/// <summary>Where the values stand that only the running program gets (docs/rules.md, <c>external</c>).</summary>
internal static class KeyExternals
{
    // No TOML file can hold an element below this.
    private const int MaximumDepth = 128;

    /// <summary>Whether elements of an array, or elements of these, are such values.</summary>
    public static bool AreElementsOf(KeyDefinition array)
    {
        var element = array;
        for (var depth = 0; depth < MaximumDepth && element.IsArray && element.MayHoldExternal; depth++)
        {
            element = element.Element();
            if (element.Rules.Has(LockRules.External)) return true;
        }

        return false;
    }

    /// <summary>Whether a table has keys with such values, in itself or in tables that it names.</summary>
    public static bool AreNamedIn(KeyDefinition table) => AreNamedIn(table, []);

    // A recursive schema is entered once, and what an open table or an array may hold need not be there.
    private static bool AreNamedIn(KeyDefinition table, List<Schema> open)
    {
        if (!table.MayHoldExternal || table.Rules.Has(LockRules.Profiles) || table.Schemas.Exists(open.Contains)) return false;
        open.AddRange(table.Schemas);
        foreach (var name in table.NamedKeys)
            if (table.Child(name) is { } child && (child.IsExternal || AreNamedIn(child, open))) return true;
        open.RemoveRange(open.Count - table.Schemas.Count, table.Schemas.Count);
        return false;
    }
}
