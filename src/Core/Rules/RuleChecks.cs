using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>Finds rules that cannot mean anything, before a build relies on them.</summary>
internal sealed class RuleChecks(RuleSet rules, DiagnosticBag diagnostics)
{
    /// <summary>Checks the shape of each <c>x-configlock</c> in the schema.</summary>
    public static void CheckAnnotations(IEnumerable<Schema> schemas, DiagnosticBag diagnostics)
    {
        foreach (var schema in schemas)
            if (schema.Keyword(LockRules.Keyword) is { } annotation) RulesSchema.CheckRules(annotation, diagnostics);
    }

    /// <summary>Checks that every key that a rule names is one of the schema, and that aliases lead somewhere.</summary>
    public void Check(RulesFile? file)
    {
        foreach (var path in file?.Paths ?? []) CheckPath(path.Place, "the rules file", path.Path);
        foreach (var key in rules.Ruled) Check(key);
    }

    private void Check(RuledKey key)
    {
        var own = key.Definition.Rules;
        foreach (var rule in LockRules.All)
            if (own.Table[rule.Name] is { } value) Check(key, rule, value);
        DefaultRuleChecks.Check(key, rules.Root, rules.Redactor, diagnostics);
        ImpliedRuleChecks.Check(key, rules.Root, rules.Redactor, diagnostics);
        CatalogRuleChecks.Check(key, rules, diagnostics);
        ValueAliasChecks.Check(key, diagnostics);
        ValueRuleChecks.Check(key, rules.Redactor, diagnostics);
        ExternalRuleChecks.Check(key, rules.Root, diagnostics);

        if (own.Has(LockRules.Digest) && (!key.Definition.IsDigested || IsInSecret(key)))
        {
            const string Reason = "it belongs beside strip, or on a key that the schema marks writeOnly, and not inside of one";
            diagnostics.Add(RuleMessages.NoEffect(PlaceOf(key, LockRules.Digest), LockRules.Digest.Name, key.PathText, Reason));
        }

        var isLegacy = own.Has(LockRules.AliasOf);
        var isInNoLock = key.Definition.IsSecret || isLegacy || own.Has(LockRules.Removed);
        if (own.Has(LockRules.Drift) && isInNoLock && !key.Definition.IsDigested)
        {
            const string Reason = "no lock holds the key, or a digest of it";
            diagnostics.Add(RuleMessages.NoEffect(PlaceOf(key, LockRules.Drift), LockRules.Drift.Name, key.PathText, Reason));
        }

        if (own.Has(LockRules.KeepUnknown) && !key.Definition.IsClosed)
        {
            const string Reason = "the schema does not close the table";
            diagnostics.Add(RuleMessages.NoEffect(PlaceOf(key, LockRules.KeepUnknown), LockRules.KeepUnknown.Name, key.PathText, Reason));
        }

        if ((own.Get(LockRules.Aliases) ?? []).Any(alias => alias == key.Name || IsInCircle(key.Table, alias)) || LegacyCircle(key))
            diagnostics.Add(RuleMessages.AliasCircle(PlaceOf(key, isLegacy ? LockRules.AliasOf : LockRules.Aliases), key.PathText));
    }

    private void Check(RuledKey key, LockRule rule, ConfigValue value)
    {
        // The schema of rules has judged everything but what is no path.
        var place = value.Origin.Place;
        if (value is ConfigString && rule is LockRule<IReadOnlyList<string>> && !key.Definition.Rules.Has(rule))
            diagnostics.Add(RuleMessages.WrongShape(place, rule.Name, "must be a dotted path of keys"));
        switch (rule.Target, value)
        {
            case (RuleTarget.KeyFromRoot, ConfigString path):
                CheckPath(place, rule.Name, DottedPath.Parse(path.Value));
                break;
            case (RuleTarget.KeysFromRoot, ConfigTable keys):
                foreach (var named in keys.Sorted()) CheckPath(named.KeyPlace, rule.Name, named.Key);
                break;
            case (RuleTarget.KeyBeside, ConfigString sibling):
                CheckKey(place, rule.Name, key.Table, sibling.Value, sibling.Value);
                break;
            case (RuleTarget.KeysInside, ConfigTable keys) when !key.Definition.Rules.Has(LockRules.KeepUnknown):
                foreach (var inner in keys.Sorted()) CheckKey(inner.KeyPlace, rule.Name, key.Definition, inner.Key, inner.Key);
                break;
        }
    }

    private bool IsInSecret(RuledKey key) =>
        Enumerable.Range(1, key.Path.Count - 1).Any(count => rules.Root.Find(key.Path.Take(count)) is { IsSecret: true });

    private static bool IsInCircle(KeyDefinition table, string alias) => !table.Aliases.ContainsKey(alias);

    private bool LegacyCircle(RuledKey key)
    {
        var target = key.Definition.Rules.Get(LockRules.AliasOf);
        for (var steps = 0; target is not null; steps++)
        {
            if (steps > rules.Ruled.Count || target.SequenceEqual(key.Path)) return true;
            target = rules.Root.Find(target)?.Rules.Get(LockRules.AliasOf);
        }

        return false;
    }

    private void CheckPath(Place place, string rule, string text)
    {
        if (DottedPath.Parse(text) is { } path) CheckPath(place, rule, path);
        else diagnostics.Add(RuleMessages.WrongShape(place, rule, "must name keys by dotted paths"));
    }

    private void CheckPath(Place place, string rule, IReadOnlyList<string>? path)
    {
        if (path is null) return;

        // What a rule names is looked up as it stands there.
        if (KeySpelling.OfPath(rules.Root, path) is var spelled && !spelled.SequenceEqual(path))
        {
            diagnostics.Add(RuleMessages.UnknownKey(place, rule, DottedPath.Format(path), DottedPath.Format(spelled)));
            return;
        }

        var table = rules.Root;
        for (var i = 0; i < path.Count; i++)
        {
            if (table.Find([path[i]]) is not { } child)
            {
                CheckKey(place, rule, table, path[i], DottedPath.Format(path), path.Take(i));
                return;
            }

            table = child;
        }
    }

    private void CheckKey(Place place, string rule, KeyDefinition table, string key, string path, IEnumerable<string>? before = null)
    {
        var spelled = table.Spelled(key);
        if (diagnostics.HasTooManyErrors || (table.Child(key) is not null && spelled == key)) return;
        var nearest = spelled == key ? NearestName.Of(key, table.KeysBelow) : spelled;
        diagnostics.Add(RuleMessages.UnknownKey(place, rule, path, nearest is null ? null : DottedPath.Format([.. before ?? [], nearest])));
    }

    private static Place PlaceOf(RuledKey key, LockRule rule) =>
        key.Definition.Rules.Table.TryGet(rule.Name, out var entry) ? entry.Value.Origin.Place : default;
}
