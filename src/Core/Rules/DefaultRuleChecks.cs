using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>Finds defaults of rules that the schema refuses, and rules about defaults that can have no effect.</summary>
internal static class DefaultRuleChecks
{
    // What says something of a value that is fixed.
    private static readonly LockRule[] Overruled =
        [
            LockRules.Default, LockRules.DefaultWhen, LockRules.DefaultFrom, LockRules.ValueAliases, LockRules.Ignore, LockRules.Catalog,
            LockRules.CatalogDefault, LockRules.CatalogOffers, LockRules.AbsentValue, LockRules.Trim, LockRules.Clamp,
        ];

    /// <summary>Checks the rules of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="root">The definition of the config as a whole.</param>
    /// <param name="redactor">Shows values.</param>
    /// <param name="diagnostics">Receives the messages.</param>
    public static void Check(RuledKey key, KeyDefinition root, Redactor redactor, DiagnosticBag diagnostics)
    {
        var rules = key.Definition.Rules;
        if (rules.Get(LockRules.Default) is { } value) CheckDefault(key, value, redactor, diagnostics);
        else if (rules.Has(LockRules.DefaultWhen)) SaysNothing(LockRules.DefaultWhen, "there is no default beside it");
        if (rules.Has(LockRules.DefaultPlus) && !rules.Has(LockRules.DefaultFrom))
            SaysNothing(LockRules.DefaultPlus, "there is no default_from beside it");
        if (rules.Get(LockRules.DefaultFrom) is { } from && root.Find(from) is { MayHoldSecret: true })
            SaysNothing(LockRules.DefaultFrom, "a secret is copied to no other key");
        if (rules.Get(LockRules.DefaultFrom)?.SequenceEqual(key.Path) == true)
            SaysNothing(LockRules.DefaultFrom, "it names the key itself");
        if (rules.Has(LockRules.Fixed))
        {
            foreach (var rule in Overruled)
                if (rules.Table.Contains(rule.Name)) SaysNothing(rule, "its value is fixed");
            if (key.Definition is { InLock: InLock.Never, IsDigested: false, IsExternal: false })
                SaysNothing(LockRules.Fixed, "no lock holds the key");
        }

        if (rules.Has(LockRules.NotCreated) && !key.Definition.MayBe(SchemaTypes.Object))
            SaysNothing(LockRules.NotCreated, "by the schema the key is not a table");

        void SaysNothing(LockRule rule, string reason) =>
            diagnostics.Add(RuleMessages.NoEffect(rules.Table[rule.Name]!.Origin.Place, rule.Name, key.PathText, reason));
    }

    private static void CheckDefault(RuledKey key, ConfigValue value, Redactor redactor, DiagnosticBag diagnostics)
    {
        var isFixed = key.Definition.Rules.Has(LockRules.Fixed);
        var (rule, place) = (isFixed ? LockRules.Fixed.Name : LockRules.Default.Name, value.Origin.Place);
        if (key.Name == KeySchemas.AnyKey && !isFixed)
            diagnostics.Add(RuleMessages.NoEffect(place, rule, key.PathText, "a default creates no entry of an open table"));
        if (key.Table.Rules.Get(LockRules.FeatureDefaults)?.Contains(key.Name) == true)
            diagnostics.Add(RuleMessages.Contradiction(place, rule, key.PathText, LockRules.FeatureDefaults.Name));

        if (isFixed) CheckFixedInside(key, key.Definition, value, diagnostics);
        RefusedValues.Check(key.Table, key.Path, value, isFixed ? "fixed value" : "default", redactor, diagnostics);
    }

    // A fixed table in which another rule fixes a key otherwise.
    private static void CheckFixedInside(RuledKey key, KeyDefinition definition, ConfigValue value, DiagnosticBag diagnostics)
    {
        foreach (var entry in value as IEnumerable<ConfigEntry> ?? [])
        {
            if (definition.Child(entry.Key) is not { } inner) continue;
            if (inner.Rules.Get(LockRules.Fixed) is { } other && !ValueEquality.AreEqual(other, entry.Value))
            {
                var said = $"that of {DottedPath.Format([entry.Key])} inside it";
                diagnostics.Add(RuleMessages.Contradiction(entry.Value.Origin.Place, LockRules.Fixed.Name, key.PathText, said));
            }

            CheckFixedInside(key, inner, entry.Value, diagnostics);
        }
    }
}
