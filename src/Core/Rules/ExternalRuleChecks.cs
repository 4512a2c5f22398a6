using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>Finds rules that give a key a value, or ask the build for one, which only the running program gets.</summary>
internal static class ExternalRuleChecks
{
    private static readonly LockRule[] Excluded =
        [
            LockRules.Default, LockRules.DefaultFrom, LockRules.Fixed, LockRules.Digest, LockRules.Catalog, LockRules.CatalogKey,
            LockRules.CatalogFile, LockRules.CatalogDefault, LockRules.CatalogOffers, LockRules.ProfileSelector, LockRules.Profiles,
            LockRules.Include, LockRules.AliasOf, LockRules.Feature, LockRules.FeatureDefaults,
        ];

    /// <summary>Checks the rules of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="root">The definition of the config as a whole.</param>
    /// <param name="diagnostics">Receives the messages.</param>
    public static void Check(RuledKey key, KeyDefinition root, DiagnosticBag diagnostics)
    {
        if (!root.MayHoldExternal) return;
        var rules = key.Definition.Rules;
        if (Around(root, key.Path) is { } external)
        {
            var other = external.Count == key.Path.Count ? LockRules.External.Name : NameOf(external);
            foreach (var rule in Excluded.Where(rules.Has))
                if (rules.Table[rule.Name] is { } value) Contradict(value.Origin.Place, rule, key.PathText, other);
            if (key.Table.Rules.Has(LockRules.Feature) && rules.Table[LockRules.External.Name] is { } said)
                Contradict(said.Origin.Place, LockRules.External, key.PathText, $"{LockRules.Feature.Name} of its table");
            return;
        }

        foreach (var rule in (LockRule<ConfigValue>[])[LockRules.Default, LockRules.Fixed])
            if (rules.Table.Contains(rule.Name)) CheckInside(rule, key.Path, rules.Get(rule)!);
        foreach (var implied in rules.Get(LockRules.Implies)?.Sorted() ?? [])
        {
            if (DottedPath.Parse(implied.Key) is not { } path) continue;
            if (Around(root, path) is { } set) Contradict(implied.KeyPlace, LockRules.Implies, key.PathText, NameOf(set));
            else CheckInside(LockRules.Implies, path, implied.Value);
        }

        if (rules.Get(LockRules.Include) is { } sibling && key.Table.Child(sibling) is { IsExternal: true })
            Contradict(
                rules.Table[LockRules.Include.Name]!.Origin.Place, LockRules.Include, key.PathText,
                NameOf([.. key.Path.Take(key.Path.Count - 1), sibling]));

        // A value that says what stands inside it.
        void CheckInside(LockRule rule, IReadOnlyList<string> path, ConfigValue value)
        {
            if (value is ConfigArray array)
                foreach (var item in array.Items) CheckInside(rule, path, item);
            foreach (var entry in value as IEnumerable<ConfigEntry> ?? [])
            {
                List<string> inner = [.. path, entry.Key];
                if (root.Find(inner) is not { } definition) continue;
                if (definition.IsExternal) Contradict(entry.KeyPlace, rule, key.PathText, NameOf(inner));
                else CheckInside(rule, inner, entry.Value);
            }
        }

        void Contradict(Place place, LockRule rule, string of, string other) =>
            diagnostics.Add(RuleMessages.Contradiction(place, rule.Name, of, other));
    }

    private static string NameOf(IEnumerable<string> path) => $"{LockRules.External.Name} of {DottedPath.Format([.. path])}";

    // The path of the key that only the running program gets: this one, or a table around it.
    private static IReadOnlyList<string>? Around(KeyDefinition root, IReadOnlyList<string> path) =>
        Enumerable.Range(1, path.Count).Select(count => path.Take(count).ToList())
            .FirstOrDefault(part => root.Find(part) is { IsExternal: true });
}
