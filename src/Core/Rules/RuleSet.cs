using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>The rules of a schema, and the keys with a part to play in resolution.</summary>
internal sealed class RuleSet
{
    /// <summary>The rules where nobody says any: no key plays a part, and none is a secret.</summary>
    public static readonly RuleSet None = new(KeyDefinition.Root(Schema.Open, null));

    private readonly List<RuledKey> _ruled = [];
    private readonly bool[] _has = new bool[LockRules.All.Count];
    private readonly List<RuledKey>[] _single = [.. LockRules.All.Select(static _ => new List<RuledKey>())];

    private RuleSet(KeyDefinition root, IEnumerable<ConfigTable>? written = null)
    {
        (Root, Redactor) = (root, new Redactor(root));
        var said = (written ?? []).SelectMany(static rules => rules).Select(static rule => rule.Key);
        var names = new HashSet<string>(said, StringComparer.Ordinal);
        (MutesDrift, DependsOnDay) = (names.Contains(LockRules.Drift.Name), names.Contains(LockRules.Until.Name));
    }

    /// <summary>The definition of the config as a whole.</summary>
    public KeyDefinition Root { get; }

    /// <summary>Shows keys and values of the config in messages.</summary>
    public Redactor Redactor { get; }

    /// <summary>Whether a rule lets drift pass.</summary>
    public bool MutesDrift { get; }

    /// <summary>Whether it does so only until some day, so that the day decides.</summary>
    public bool DependsOnDay { get; }

    /// <summary>Every key of the schema that has rules, in ordinal order at each level, in open tables and arrays too.</summary>
    public IReadOnlyList<RuledKey> Ruled => _ruled;

    /// <summary>
    /// The rules of a schema with those of a rules file, checked: <see cref="None"/> where neither says any, and
    /// <see langword="null"/> after an error.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="file">The rules file; <see langword="null"/> for none.</param>
    /// <param name="diagnostics">Receives what is wrong with the rules.</param>
    /// <param name="ignoresCase">Whether keys of configs are the same without regard to case.</param>
    public static RuleSet? Of(Schema schema, RulesFile? file, DiagnosticBag diagnostics, bool ignoresCase = false)
    {
        var schemas = SchemaTraversal.Reachable(schema);
        if (file is null && !schemas.Exists(LockRules.AreIn)) return None;
        RuleChecks.CheckAnnotations(schemas, diagnostics);
        if (diagnostics.HasErrors) return null;

        var rules = new RuleSet(KeyDefinition.Root(schema, file?.Root, ignoresCase), Written(schemas, file));
        foreach (var key in RuledKey.WithRules(rules.Root)) rules.Add(key);
        new RuleChecks(rules, diagnostics).Check(file);
        return diagnostics.HasErrors ? null : rules;
    }

    /// <summary>The keys that have a rule and that a config can hold but once, in ordinal order.</summary>
    public IReadOnlyList<RuledKey> KeysWith(LockRule rule) => _single[rule.Number];

    /// <summary>Whether any key has a rule.</summary>
    public bool Has(LockRule rule) => _has[rule.Number];

    /// <summary>
    /// The key that has a rule which only one key can have, or <see langword="null"/>. Where several claim it, the first in ordinal
    /// order has it.
    /// </summary>
    public RuledKey? KeyWith(LockRule rule) => _single[rule.Number] is [var key, ..] ? key : null;

    // Also of what no key that the schema names leads to, such as keys of an open table that a rules file names.
    private static IEnumerable<ConfigTable> Written(IEnumerable<Schema> schemas, RulesFile? file) =>
        schemas.Select(static schema => schema.Keyword(LockRules.Keyword)).OfType<ConfigTable>()
            .Concat((file?.Document["rules"] as ConfigTable)?.Select(static key => key.Value).OfType<ConfigTable>() ?? []);

    private void Add(RuledKey key)
    {
        _ruled.Add(key);
        foreach (var rule in LockRules.All.Where(key.Definition.Rules.Has))
        {
            _has[rule.Number] = true;
            if (key.IsSingle) _single[rule.Number].Add(key);
        }
    }
}
