using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Core.Rules;

/// <summary>The rules of a schema, and the keys with a part to play in resolution.</summary>
internal sealed class RuleSet
{
    /// <summary>The rules where nobody says any: no key plays a part, and none is a secret.</summary>
    public static readonly RuleSet None = new(KeyDefinition.Root(Schema.Open, null));

    private RuleSet(KeyDefinition root) => Root = root;

    /// <summary>The definition of the config as a whole.</summary>
    public KeyDefinition Root { get; }

    /// <summary>The key that names the active profile, or <see langword="null"/>.</summary>
    public RuledKey? ProfileSelector { get; private set; }

    /// <summary>The table of profiles, or <see langword="null"/>.</summary>
    public RuledKey? Profiles { get; private set; }

    /// <summary>The key whose value chooses the catalog entry, or <see langword="null"/>.</summary>
    public RuledKey? CatalogKey { get; private set; }

    /// <summary>The key that names the model catalog, or <see langword="null"/>.</summary>
    public RuledKey? CatalogFile { get; private set; }

    /// <summary>The keys that a catalog entry can supply, in ordinal order.</summary>
    public List<RuledKey> CatalogFields { get; } = [];

    /// <summary>The tables of feature switches, in ordinal order.</summary>
    public List<RuledKey> FeatureTables { get; } = [];

    /// <summary>Every key of the schema that has rules, in ordinal order at each level, in open tables and arrays too.</summary>
    public List<RuledKey> Ruled { get; } = [];

    /// <summary>
    /// The rules of a schema with those of a rules file, checked: <see cref="None"/> where neither says any, and
    /// <see langword="null"/> after an error.
    /// </summary>
    public static RuleSet? Of(Schema schema, RulesFile? file, DiagnosticBag diagnostics)
    {
        var schemas = SchemaGraph.Reachable(schema);
        if (file is null && !schemas.Exists(HasRules)) return None;
        RuleChecks.CheckAnnotations(schemas, diagnostics);
        if (diagnostics.HasErrors) return null;

        var rules = new RuleSet(KeyDefinition.Root(schema, file?.Root));
        foreach (var key in RuledKey.Below(rules.Root)) rules.Add(key);
        new RuleChecks(rules, diagnostics).Check(file);
        return diagnostics.HasErrors ? null : rules;
    }

    private static bool HasRules(Schema schema) => schema.WriteOnly || schema.Keyword(RuleNames.Keyword) is not null;

    // Where several keys claim a part that only one can have, the first in ordinal order has it.
    private void Add(RuledKey key)
    {
        var rules = key.Definition.Rules;
        if (rules.Table.Count == 0) return;
        Ruled.Add(key);
        if (!key.IsSingle) return;
        if (rules.ProfileSelector) ProfileSelector ??= key;
        if (rules.Profiles) Profiles ??= key;
        if (rules.CatalogKey is not null) CatalogKey ??= key;
        if (rules.CatalogFile) CatalogFile ??= key;
        if (rules.Catalog is not null) CatalogFields.Add(key);
        if (rules.Feature) FeatureTables.Add(key);
    }
}
