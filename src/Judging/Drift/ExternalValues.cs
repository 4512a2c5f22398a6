using ConfigLock.Core.DotNet;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Drift;

/// <summary>Looks whether what only the running program gets is there and fits (docs/rules.md, <c>external</c>).</summary>
internal static class ExternalValues
{
    private static readonly Validator Validator = new(new ValidationOptions { AssertFormats = true, IntegersAreTomls = true });

    /// <summary>What is missing, and what does not fit.</summary>
    /// <param name="root">What the schema says about the config.</param>
    /// <param name="running">The running config.</param>
    public static IEnumerable<Difference> Faults(KeyDefinition root, ConfigTable running)
    {
        if (!root.MayHoldExternal) return [];
        var missing = RuledKey.Below(root)
            .Where(key => key.IsSingle && IsOutermost(root, key.KeyPath) && IsNothing(key.KeyPath.Resolve(running)))
            .Select(key => new Difference(key.KeyPath, null, key.KeyPath.Resolve(running)) { Expected = "must be there" });
        var wrong = Validator.Validate(root.Schemas[0], running)
            .Where(violation => violation.Kind != ViolationKind.MissingKey || !IsOutermost(root, violation.Path))
            .Where(violation => IsInside(root, violation.Path))
            .Select(static violation => new Difference(violation.Path, null, violation.Value) { Expected = violation.Expected });
        return missing.Concat(wrong);
    }

    /// <summary>Whether a value is as good as none.</summary>
    public static bool IsNothing(ConfigValue? value) => value is null or ConfigString { Value.Length: 0 } || Section.IsEmpty(value);

    private static bool IsOutermost(KeyDefinition root, KeyPath path) => IsExternal(root, path) && !IsInside(root, path.Parent);

    private static bool IsExternal(KeyDefinition root, KeyPath path) => root.Find(path) is { IsExternal: true };

    private static bool IsInside(KeyDefinition root, KeyPath? path)
    {
        for (var at = path; at is not null; at = at.Parent)
            if (IsExternal(root, at)) return true;
        return false;
    }
}
