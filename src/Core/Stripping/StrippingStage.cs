using ConfigLock.Core.Rules;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>
/// Takes out of the effective config what is an input or a secret (docs/resolution.md, step 9, and docs/rules.md). What a
/// requirement says stays, secrets and keys that the program no longer has aside.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="config">The effective config, which is changed in place.</param>
/// <param name="saveCatalogFields">Whether fields that the catalog resolves are kept.</param>
/// <param name="isReplay">Whether the config is that of a replayed lock.</param>
internal sealed class StrippingStage(RuleSet rules, ConfigTable config, bool saveCatalogFields, bool isReplay)
{
    private readonly List<(ConfigTable Table, string Key)> _removals = [];

    /// <summary>Strips the config.</summary>
    /// <param name="requirements">The requirements, merged.</param>
    public void Apply(ConfigTable requirements)
    {
        // Decided before anything is taken out, since omit_when may ask for a key that goes too.
        Visit(rules.Root, config, requirements, onlyRequired: false);
        foreach (var (table, key) in _removals) table.Remove(key);
        if (!saveCatalogFields) RemoveEmptied(config);
    }

    // A table that only the catalog made goes with the fields that it was made for.
    private static void RemoveEmptied(ConfigTable table)
    {
        foreach (var entry in table.Entries())
        {
            if (entry.Value is not ConfigTable inner) continue;
            RemoveEmptied(inner);
            if (inner is { Count: 0, Origin.Source.Kind: SourceKind.Catalog }) table.Remove(entry.Key);
        }
    }

    private void Visit(KeyDefinition? definition, ConfigTable table, ConfigTable? required, bool onlyRequired)
    {
        foreach (var entry in table)
        {
            var child = definition?.Child(entry.Key);
            var requirement = required?[entry.Key];
            var isInput = onlyRequired || (child is not null && IsInput(definition!, child, entry));
            if (child is { IsSecret: true } or { Rules.Removed: true } || (isInput && requirement is null))
                _removals.Add((table, entry.Key));
            else
                VisitInside(child, entry.Value, requirement as ConfigTable, onlyRequired: isInput);
        }
    }

    private void VisitInside(KeyDefinition? definition, ConfigValue value, ConfigTable? required, bool onlyRequired)
    {
        if (value is ConfigTable table && (required is not null || !onlyRequired))
            Visit(definition, table, required, onlyRequired);
        else if (value is ConfigArray array)
            foreach (var item in array.Items) VisitInside(definition?.Element(), item, required: null, onlyRequired: false);
    }

    private bool IsInput(KeyDefinition table, KeyDefinition key, ConfigEntry entry)
    {
        if (key.IsNeverLocked || table.Aliases.ContainsKey(entry.Key)) return true;
        if (key.Rules.OmitWhen is { } condition && IsOmitted(condition, entry)) return true;
        return !saveCatalogFields && key.Rules.Catalog is not null
            && entry.Value.Origin.Source is { Kind: SourceKind.Catalog or SourceKind.Default };
    }

    // A lock tells of a switch that it does not hold by whether it has the key.
    private bool IsOmitted(IReadOnlyList<string> condition, ConfigEntry entry) =>
        isReplay && Conditions.IsUntold(rules.Root, config, condition)
            ? entry.Value.Origin.Source is { Kind: SourceKind.Catalog or SourceKind.Default }
            : Conditions.IsTrue(config, condition);
}
