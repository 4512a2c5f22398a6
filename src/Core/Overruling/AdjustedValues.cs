using ConfigLock.Core.Rules;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Overruling;

/// <summary>
/// Brings values into the form in which the program takes them (docs/resolution.md, step 4): without blanks at their ends (rule
/// <c>trim</c>), and within bounds (rule <c>clamp</c>).
/// </summary>
internal sealed class AdjustedValues : RuleWalk
{
    private AdjustedValues()
    {
    }

    /// <summary>Runs the stage: changes the config, or the requirements, in place.</summary>
    public static void Apply(RuleSet rules, ConfigTable config)
    {
        if (rules.Has(LockRules.Trim) || rules.Has(LockRules.Clamp)) new AdjustedValues().Walk(rules.Root, config);
    }

    /// <inheritdoc/>
    protected override void Visit(in WalkedKey key)
    {
        if (key.Definition is not { } definition) return;
        if (key.Value is ConfigString text && definition.Rules.Has(LockRules.Trim)) Trim(key, text);
        else if (Bounds.Of(definition)?.Nearest(key.Value) is { } bound) Clamp(key, bound);
        else Inside(key);
    }

    private void Trim(in WalkedKey key, ConfigString text)
    {
        var trimmed = text.Value.Trim();
        if (trimmed.Length == text.Value.Length && trimmed.Length > 0) return;

        // A blank default would come back as often as it goes.
        if (trimmed.Length == 0 && !text.Origin.IsDefault) Remove(key);
        else key.Replace(new ConfigString(trimmed, Through(key, LockRules.Trim, OriginStepKind.Trim)));
    }

    private static void Clamp(in WalkedKey key, ConfigValue bound)
    {
        var origin = Through(key, LockRules.Clamp, OriginStepKind.Clamp);
        key.Replace(bound.Copy(_ => origin));
    }

    private static Origin Through(in WalkedKey key, LockRule rule, OriginStepKind step) =>
        key.Value.Origin.Through(step, key.Definition!.Rules.Table[rule.Name]!.Origin.Place.ToString());
}
