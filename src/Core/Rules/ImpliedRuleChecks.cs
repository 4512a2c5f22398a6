using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>Finds implied values that the schema refuses, and those that can have no effect.</summary>
internal static class ImpliedRuleChecks
{
    /// <summary>Checks the rules of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="root">The definition of the config as a whole.</param>
    /// <param name="redactor">Shows values.</param>
    /// <param name="diagnostics">Receives the messages.</param>
    public static void Check(RuledKey key, KeyDefinition root, Redactor redactor, DiagnosticBag diagnostics)
    {
        if (key.Definition.Rules.Get(LockRules.Implies) is not { } implied) return;
        if (!key.IsSingle) SaysNothing(implied.Origin.Place, key.PathText, "a config can hold the key more than once");
        else if (!MayBeSwitch(key)) SaysNothing(implied.Origin.Place, key.PathText, "by the schema the key is not a boolean");
        if (key.Definition.Rules.Get(LockRules.Fixed) is ConfigBoolean { Value: false })
            SaysNothing(implied.Origin.Place, key.PathText, "its value is fixed to false");
        foreach (var entry in implied.Sorted())
        {
            if (DottedPath.Parse(entry.Key) is not { } path || root.Find(path.Take(path.Count - 1)) is not { } table) continue;
            if (ReasonAgainst(root, table, path) is { } reason) SaysNothing(entry.KeyPlace, entry.Key, reason);
            else RefusedValues.Check(table, path, entry.Value, "implied value", redactor, diagnostics);
        }

        void SaysNothing(Place place, string path, string reason) =>
            diagnostics.Add(RuleMessages.NoEffect(place, LockRules.Implies.Name, path, reason));
    }

    private static string? ReasonAgainst(KeyDefinition root, KeyDefinition table, IReadOnlyList<string> path)
    {
        var isInArray = Enumerable.Range(1, path.Count - 1).Any(count => root.Find(path.Take(count)) is { IsArray: true });
        if (isInArray || path.Contains(KeySchemas.AnyKey)) return "a config can hold the key more than once";
        var name = path[path.Count - 1];
        var isLegacy = table.Aliases.ContainsKey(name) || table.Child(name)?.Rules.Has(LockRules.AliasOf) == true;
        if (isLegacy) return "it stands for another key, which the rule can name";
        var isFixed = Enumerable.Range(1, path.Count).Any(count => root.Find(path.Take(count))?.Rules.Has(LockRules.Fixed) == true);
        return isFixed ? "its value is fixed" : null;
    }

    private static bool MayBeSwitch(RuledKey key) =>
        key.Definition.MayBe(SchemaTypes.Boolean);
}
