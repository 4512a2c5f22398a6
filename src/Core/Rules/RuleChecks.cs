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
            if (schema.Keyword(RuleNames.Keyword) is { } annotation) RulesSchema.CheckRules(annotation, diagnostics);
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
        foreach (var (rule, path) in new[] { (RuleNames.AliasOf, own.AliasOf), (RuleNames.OmitWhen, own.OmitWhen), (RuleNames.Catalog, own.Catalog) })
            if (path is null && own.Table.Contains(rule))
                diagnostics.Add(RuleMessages.WrongShape(PlaceOf(key, rule), rule, "must be a dotted path of keys"));
        CheckPath(PlaceOf(key, RuleNames.AliasOf), RuleNames.AliasOf, own.AliasOf);
        CheckPath(PlaceOf(key, RuleNames.OmitWhen), RuleNames.OmitWhen, own.OmitWhen);
        if (own.Include is { } sibling) CheckKey(PlaceOf(key, RuleNames.Include), RuleNames.Include, key.Table, sibling, sibling);
        foreach (var feature in own.FeatureDefaults?.Sorted() ?? [])
            CheckKey(feature.KeyPlace, RuleNames.FeatureDefaults, key.Definition, feature.Key, feature.Key);
        if (own.Aliases.Any(alias => alias == key.Name || IsInCircle(key.Table, alias)) || LegacyCircle(key))
            diagnostics.Add(RuleMessages.AliasCircle(PlaceOf(key, own.AliasOf is null ? RuleNames.Aliases : RuleNames.AliasOf), key.PathText));
    }

    private static bool IsInCircle(KeyDefinition table, string alias) => !table.Aliases.ContainsKey(alias);

    private bool LegacyCircle(RuledKey key)
    {
        var target = key.Definition.Rules.AliasOf;
        for (var steps = 0; target is not null; steps++)
        {
            if (steps > rules.Ruled.Count || target.SequenceEqual(key.Path)) return true;
            target = rules.Root.Find(target)?.Rules.AliasOf;
        }

        return false;
    }

    private void CheckPath(Place place, string rule, IReadOnlyList<string>? path)
    {
        if (path is null) return;
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
        if (diagnostics.HasTooManyErrors || table.Child(key) is not null) return;
        var nearest = NearestName.Of(key, table.KeysBelow);
        diagnostics.Add(RuleMessages.UnknownKey(place, rule, path, nearest is null ? null : DottedPath.Format([.. before ?? [], nearest])));
    }

    private static Place PlaceOf(RuledKey key, string rule) =>
        key.Definition.Rules.Table.TryGet(rule, out var entry) ? entry.Value.Origin.Place : default;
}
