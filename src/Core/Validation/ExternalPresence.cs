using ConfigLock.Core.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Validation;

/// <summary>
/// Tells which keys are there as soon as the program runs (docs/resolution.md, step 8): those with the rule <c>external</c>, and the
/// tables that hold them. Whether they really are is known only then, so such a key never keeps a config from fitting.
/// </summary>
/// <param name="rules">The rules.</param>
internal sealed class ExternalPresence(RuleSet rules)
{
    /// <summary>Which keys count as present, and besides what else counts; <see langword="null"/> for none.</summary>
    /// <param name="others">What else counts; <see langword="null"/> for nothing.</param>
    public Func<KeyPath, string, bool>? Or(Func<KeyPath, string, bool>? others)
    {
        if (!rules.Root.MayHoldExternal) return others;
        return others is null ? Is : (table, key) => Is(table, key) || others(table, key);
    }

    /// <summary>What else counts, for keys that are not of this kind.</summary>
    public Func<KeyPath, string, bool> Without(Func<KeyPath, string, bool> others) =>
        rules.Root.MayHoldExternal ? (table, key) => !Is(table, key) && others(table, key) : others;

    private bool Is(KeyPath table, string key) => rules.Root.Find(table)?.Child(key) is { ComesWithExternal: true };
}
