using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Formats;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>Finds rules about the form of a value that can have no effect, and values of theirs that the key cannot have.</summary>
internal static class ValueRuleChecks
{
    /// <summary>Checks the rules of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="redactor">Shows values.</param>
    /// <param name="diagnostics">Receives the messages.</param>
    public static void Check(RuledKey key, Redactor redactor, DiagnosticBag diagnostics)
    {
        var rules = key.Definition.Rules;
        if (rules.Has(LockRules.Trim) && !key.Definition.MayBe(SchemaTypes.String))
            SaysNothing(LockRules.Trim, "by the schema the key is not a text");
        if (rules.Has(LockRules.Scale) && !rules.Has(LockRules.AliasOf)) SaysNothing(LockRules.Scale, "there is no alias_of beside it");
        if (rules.Get(LockRules.AliasOf) is { } target && target.Where((part, i) => part == KeySchemas.AnyKey && !IsAnyKey(i)).Any())
            diagnostics.Add(RuleMessages.WrongShape(
                rules.Table[LockRules.AliasOf.Name]!.Origin.Place, LockRules.AliasOf.Name,
                "can have a * only where the path of its own key has one"));
        if (rules.Has(LockRules.AbsentValue) && key.Table.Rules.Has(LockRules.Feature))
            SaysNothing(LockRules.AbsentValue, "a feature always has a state");
        if (rules.Get(LockRules.AbsentValue) is { } absent) CheckAbsent(key, absent, redactor, diagnostics);
        if (Bounds.Of(key.Definition) is not { } bounds) return;
        if (!key.Definition.MayBe(SchemaTypes.Number | SchemaTypes.Integer))
        {
            SaysNothing(LockRules.Clamp, "by the schema the key is not a number");
            return;
        }

        if (bounds is { Minimum: null, Maximum: null })
            SaysNothing(LockRules.Clamp, "neither the rule nor the schema says an inclusive bound");
        else if (bounds is { Minimum: { } least, Maximum: { } most } && NumberMath.Compare(least, most) > 0)
            diagnostics.Add(RuleMessages.WrongShape(
                rules.Table[LockRules.Clamp.Name]!.Origin.Place,
                LockRules.Clamp.Name,
                "must have a minimum that is not above the maximum"));
        if (rules.Get(LockRules.Clamp) is not ConfigTable own) return;
        foreach (var bound in own) RefusedValues.Check(key.Table, key.Path, bound.Value, bound.Key, redactor, diagnostics);

        bool IsAnyKey(int position) => position < key.Path.Count && key.Path[position] == KeySchemas.AnyKey;

        void SaysNothing(LockRule rule, string reason) =>
            diagnostics.Add(RuleMessages.NoEffect(rules.Table[rule.Name]!.Origin.Place, rule.Name, key.PathText, reason));
    }

    // Whoever writes the value would get the default in its place.
    private static void CheckAbsent(RuledKey key, ConfigValue absent, Redactor redactor, DiagnosticBag diagnostics)
    {
        RefusedValues.Check(key.Table, key.Path, absent, "absent value", redactor, diagnostics);
        var given = key.Definition.Rules.Get(LockRules.Default)
            ?? key.Definition.Schemas.Select(static schema => schema.Default)
                .FirstOrDefault(static value => value is not null and not ConfigNull);
        if (given is not null && !ValueEquality.AreEqual(given, absent))
            diagnostics.Add(RuleMessages.Contradiction(
                absent.Origin.Place, LockRules.AbsentValue.Name, key.PathText, "its default, which is another"));
    }
}
