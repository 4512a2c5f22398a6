using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Catalog;

/// <summary>Takes for absent what neither the chosen catalog entry nor the rule offers (docs/rules.md, <c>catalog_offers</c>).</summary>
internal static class OfferedValues
{
    /// <summary>Changes the config in place. What a requirement says stays.</summary>
    /// <param name="key">The key with the rule.</param>
    /// <param name="entry">The chosen entry; <see langword="null"/> where the catalog does not know the model, and offers nothing.</param>
    /// <param name="config">The config.</param>
    public static void Apply(RuledKey key, ConfigTable? entry, ConfigTable config)
    {
        if (key.ValueIn(config) is not { Origin.Source.Kind: not SourceKind.Requirement } value) return;
        var rules = key.Definition.Rules;
        var offered = entry is null ? [] : At(entry, rules.Get(LockRules.CatalogOffers)!, 0);
        var always = rules.Get(LockRules.CatalogOffersAlso)?.Items ?? [];
        if (!offered.Concat(always).Any(one => ValueEquality.AreEqual(one, value))) key.TableIn(config)!.Remove(key.Name);
    }

    private static IEnumerable<ConfigValue> At(ConfigValue value, IReadOnlyList<string> path, int depth)
    {
        if (depth == path.Count) return [value];
        return Parts(value, path[depth]).SelectMany(part => At(part, path, depth + 1));
    }

    private static IEnumerable<ConfigValue> Parts(ConfigValue value, string part) => (value, part) switch
    {
        (ConfigArray array, KeySchemas.AnyKey) => array.Items,
        (ConfigTable table, KeySchemas.AnyKey) => table.Select(static entry => entry.Value),
        (ConfigTable table, _) when table[part] is { } inner => [inner],
        _ => [],
    };
}
