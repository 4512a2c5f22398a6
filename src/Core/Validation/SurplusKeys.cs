using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Validation;

/// <summary>
/// Finds the unknown keys without which a value would fit one of several alternatives: such a key is what is wrong, not
/// the choice.
/// </summary>
internal static class SurplusKeys
{
    /// <summary>Reports those of the alternative that has the fewest, and says whether there is such an alternative.</summary>
    public static bool Report(Evaluation evaluation, List<Schema> alternatives, ConfigValue value)
    {
        var surplus = Find(evaluation, alternatives, value);
        foreach (var violation in surplus) evaluation.Report(violation);
        return surplus.Count > 0;
    }

    // Where two alternatives would each lose other keys, either may be meant.
    private static List<Violation> Find(Evaluation evaluation, List<Schema> alternatives, ConfigValue value)
    {
        var (fewest, count) = (new List<Violation>(), int.MaxValue);
        foreach (var alternative in alternatives)
        {
            var violations = evaluation.ViolationsOf(alternative, value);
            if (violations.Count > count || violations.Any(static violation => violation.Kind != ViolationKind.UnknownKey)) continue;
            fewest = violations.Count < count ? [.. violations] : Both(fewest, violations);
            count = violations.Count;
        }

        return fewest;
    }

    // What was meant can be a key of any alternative that would do.
    private static List<Violation> Both(List<Violation> some, IReadOnlyList<Violation> others)
    {
        var both = new List<Violation>();
        foreach (var unknown in some)
        {
            if (others.FirstOrDefault(other => ReferenceEquals(other.Value, unknown.Value)) is not { } same) return [];
            both.Add(unknown with { KnownKeys = [.. unknown.KnownKeys.Union(same.KnownKeys, StringComparer.Ordinal)] });
        }

        return both;
    }
}
