using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>Finds old spellings of values that lead to another old one, or to no value that the key can have.</summary>
internal static class ValueAliasChecks
{
    /// <summary>Checks the rules of one key.</summary>
    public static void Check(RuledKey key, DiagnosticBag diagnostics)
    {
        if (key.Definition.Rules.Get(LockRules.ValueAliases) is not { } spellings) return;
        var rule = LockRules.ValueAliases.Name;
        if (!key.Definition.MayBe(SchemaTypes.String))
        {
            var place = key.Definition.Rules.Table[rule]!.Origin.Place;
            diagnostics.Add(RuleMessages.NoEffect(place, rule, key.PathText, "by the schema the key is not a text"));
        }

        // What a lock holds would be another value on the replay of it.
        foreach (var spelling in spellings.Sorted())
            if (spelling.Value is ConfigString meant && spellings.Contains(meant.Value))
                diagnostics.Add(RuleMessages.WrongShape(
                    meant.Origin.Place, $"{rule}.{spelling.Key}", "must not be an old spelling itself"));
    }
}
