using ConfigLock.Core.Rules;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Overruling;

/// <summary>
/// Takes out of the merged sources what the program does not take (docs/resolution.md, step 4), so that it counts as absent. What a
/// requirement says of such a key stays, and a lock is not warned of: its drift shows.
/// </summary>
/// <param name="requirements">The requirements, merged.</param>
internal abstract class OverruledValues(ConfigTable requirements) : KeyWalk
{
    /// <summary>Runs the stage: changes the config in place.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="config">The merged sources.</param>
    /// <param name="requirements">The requirements, merged.</param>
    /// <param name="diagnostics">Receives a warning for each value that is taken out.</param>
    public static void Drop(RuleSet rules, ConfigTable config, ConfigTable requirements, DiagnosticBag diagnostics)
    {
        if (rules.Has(LockRules.Ignore)) new IgnoredTypes(requirements, rules.Redactor, diagnostics).Walk(rules.Root, config);
        if (rules.Has(LockRules.Fixed)) new FixedValues(requirements, rules.Redactor, diagnostics).Walk(rules.Root, config);
    }

    /// <inheritdoc/>
    protected sealed override void Visit(in WalkedKey key)
    {
        if (key.Definition is not { } definition || definition.Rules.Has(LockRules.Profiles)) return;
        if (Path.Resolve(requirements) is null && IsOverruled(key)) Remove(key);
        else Inside(key);
    }

    /// <summary>Whether the program does not take the value of a key. Whoever wrote it is warned.</summary>
    protected abstract bool IsOverruled(in WalkedKey key);

    /// <summary>Whether a replayed lock says the value.</summary>
    protected static bool IsOfLock(ConfigValue value) => value.Origin.Source is { Kind: SourceKind.Lock };
}
