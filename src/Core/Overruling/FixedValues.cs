using ConfigLock.Core.Canonicalization;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Overruling;

/// <summary>
/// Values that differ from what the program takes whatever a source says (docs/rules.md, <c>fixed</c>). What it takes is then filled
/// in as a default is.
/// </summary>
/// <param name="required">What is required.</param>
/// <param name="redactor">Shows keys and values.</param>
/// <param name="diagnostics">Receives the warnings.</param>
internal sealed class FixedValues(RequiredValues required, Redactor redactor, DiagnosticBag diagnostics) : OverruledValues(required)
{
    protected override bool IsOverruled(in WalkedKey key)
    {
        if (key.Definition!.Rules.Get(LockRules.Fixed) is not { } rule) return false;
        var taken = key.TableDefinition!.Rules.Has(LockRules.Feature) ? FeatureForm.Expand(key.Definition, rule) ?? rule : rule;
        if (ValueEquality.AreEqual(key.Value, taken)) return false;

        if (IsWritten(key.Value))
        {
            Warn(Path, key.Value, taken, rule);
            return true;
        }

        // A lock has the value with the defaults inside it, and so has what was filled in.
        if (key.Value is not ConfigTable locked || taken is not ConfigTable own) return true;
        foreach (var entry in locked.Entries())
        {
            if (!IsWritten(entry.Value) || own.Contains(entry.Key)) continue;
            Warn(Path.Key(entry.Key), entry.Value, taken, rule);
            locked.Remove(entry.Key);
        }

        return !Holds(key.Definition, locked, own);
    }

    // What rules keep out of a lock it can lack.
    private static bool Holds(KeyDefinition? definition, ConfigTable locked, ConfigTable taken) => taken.All(entry =>
        (locked[entry.Key], entry.Value) switch
        {
            (null, _) => definition is not null && definition.InLockOf(entry.Key) != InLock.Always,
            (ConfigTable inner, ConfigTable own) => Holds(definition?.Child(entry.Key), inner, own),
            ({ } value, _) => ValueEquality.AreEqual(value, entry.Value),
        });

    private void Warn(KeyPath key, ConfigValue value, ConfigValue taken, ConfigValue rule) => diagnostics.Add(ResolutionMessages.FixedValue(
        value.Origin.Place, redactor.Key(key), redactor.Value(key, value), redactor.Value(Path, taken), rule.Origin.Place));
}
