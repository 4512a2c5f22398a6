using ConfigLock.Core.Rules;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Validation;

/// <summary>Tells which tables are profiles that their schema makes configs again.</summary>
/// <param name="rules">The rules.</param>
internal sealed class ProfileTables(RuleSet rules)
{
    /// <summary>
    /// Which keys count as present: in a profile those of the config, since it says only what differs, and besides what else counts.
    /// </summary>
    /// <param name="others">What else counts; <see langword="null"/> for nothing.</param>
    public Func<KeyPath, string, bool>? Or(Func<KeyPath, string, bool>? others)
    {
        if (!rules.Has(LockRules.Profiles)) return others;
        return others is null ? (table, _) => Are(table) : (table, key) => Are(table) || others(table, key);
    }

    private bool Are(KeyPath table) =>
        table is { Parent: { } outer, LastKey: { } name }
        && rules.Root.Find(outer) is { } profiles && profiles.Rules.Has(LockRules.Profiles)
        && profiles.Schemas.Exists(schema =>
            SchemaTraversal.Possible(ContentSchemas.OfKey(new SchemaList(schema), name).ToList()).Contains(rules.Root.Schemas[0]));
}
