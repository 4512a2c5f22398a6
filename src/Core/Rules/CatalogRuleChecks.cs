using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>Finds rules about the catalog that can have no effect, and variables that are none.</summary>
internal static class CatalogRuleChecks
{
    /// <summary>Checks the rules of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="all">The rules of all keys.</param>
    /// <param name="diagnostics">Receives the messages.</param>
    public static void Check(RuledKey key, RuleSet all, DiagnosticBag diagnostics)
    {
        var rules = key.Definition.Rules;
        Needs(LockRules.CatalogDefault, rules.Has(LockRules.CatalogKey), "only the key with catalog_key chooses an entry");
        Needs(LockRules.CatalogVariables, rules.Has(LockRules.Catalog), "there is no catalog beside it, whose field would be the template");
        Needs(LockRules.CatalogOffers, all.KeyWith(LockRules.CatalogKey) is not null, "no key has catalog_key, so no entry is chosen");
        Needs(LockRules.CatalogOffersAlso, rules.Has(LockRules.CatalogOffers), "there is no catalog_offers beside it");
        foreach (var rule in (LockRule[])[LockRules.CatalogDefault, LockRules.CatalogVariables, LockRules.CatalogOffers])
            Needs(rule, key.IsSingle, "a config can hold the key more than once");
        foreach (var variable in rules.Get(LockRules.CatalogVariables)?.Sorted() ?? []) CheckVariable(variable, all, diagnostics);

        void Needs(LockRule rule, bool condition, string reason)
        {
            if (!condition && rules.Has(rule))
                diagnostics.Add(RuleMessages.NoEffect(rules.Table[rule.Name]!.Origin.Place, rule.Name, key.PathText, reason));
        }
    }

    private static void CheckVariable(ConfigEntry variable, RuleSet all, DiagnosticBag diagnostics)
    {
        var (rule, place) = (LockRules.CatalogVariables.Name, variable.Value.Origin.Place);
        if (VariablePath.Parse(((ConfigString)variable.Value).Value) is not { } path)
            diagnostics.Add(RuleMessages.WrongShape(place, $"{rule}.{variable.Key}", "must be a dotted path of keys"));
        else if (path.Keys.FirstOrDefault(key => all.Root.Find(key) is null || !IsAsSpelled(key)) is { } unknown)
        {
            var nearest = IsAsSpelled(unknown)
                ? NearestName.Of(unknown[0], all.Root.DeclaredKeys)
                : DottedPath.Format(KeySpelling.OfPath(all.Root, unknown));
            diagnostics.Add(RuleMessages.UnknownKey(place, rule, DottedPath.Format(unknown), nearest));
        }

        bool IsAsSpelled(IReadOnlyList<string> key) => KeySpelling.OfPath(all.Root, key).SequenceEqual(key);
    }
}
