using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Model.Rules;

/// <summary>
/// From which schemas of a config one is reached that says something about the lock. Each schema is looked at once, and not again for
/// every key that leads to it.
/// </summary>
/// <param name="roots">The schemas of the config as a whole.</param>
internal sealed class MarkedSchemas(List<Schema> roots)
{
    private IReadOnlyList<Schema>? _reachable;
    private HashSet<Schema>? _rules;
    private HashSet<Schema>? _secrets;
    private HashSet<Schema>? _externals;

    /// <summary>Those that lead to a rule.</summary>
    public HashSet<Schema> LeadingToRules => _rules ??= LeadingSchemas.To(Reachable, LockRules.AreWrittenIn);

    /// <summary>Those that lead to <c>writeOnly</c>.</summary>
    public HashSet<Schema> LeadingToSecrets => _secrets ??= LeadingSchemas.To(Reachable, static schema => schema.WriteOnly);

    /// <summary>Those that lead to a value which only the running program gets.</summary>
    public HashSet<Schema> LeadingToExternals => _externals ??= LeadingSchemas.To(Reachable, LockRules.AreExternal);

    private IReadOnlyList<Schema> Reachable => _reachable ??= SchemaTraversal.Reachable(roots);

    /// <summary>Whether a key of a table leads to a rule by what the table's schema says of it.</summary>
    public bool LeadToRules(Schema table, string key)
    {
        if (table.Property(key) is { } property) return LeadingToRules.Contains(property);
        return (table.AdditionalProperties is { } additional && LeadingToRules.Contains(additional))
            || (table.UnevaluatedProperties is { } unevaluated && LeadingToRules.Contains(unevaluated));
    }
}
