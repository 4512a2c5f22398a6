using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Branches;

/// <summary>
/// Finds the unknown keys without which a value would fit one of several branches: such a key is what is wrong, not
/// the choice.
/// </summary>
internal static class SurplusKeys
{
    /// <summary>Reports those of the branch that has the fewest, and says whether there is such a branch.</summary>
    /// <param name="evaluation">Receives the report.</param>
    /// <param name="branches">The branches that may be meant.</param>
    /// <param name="all">All that the value may be: a key that one of them knows is not unknown.</param>
    /// <param name="value">The value.</param>
    public static bool Report(Evaluation evaluation, List<Schema> branches, List<Schema> all, ConfigValue value)
    {
        var surplus = Find(evaluation, branches, value);
        if (surplus.Exists(unknown => IsIn(value, unknown) && all.Exists(other => Knows(other, unknown.Path.LastKey!)))) return false;
        foreach (var violation in surplus) evaluation.Report(violation);
        return surplus.Count > 0;
    }

    /// <summary>
    /// Of branches that lack no key of the table, those that were meant: if each of them would take a key for unknown that
    /// another one knows, the branches that know all keys, or else all.
    /// </summary>
    /// <param name="evaluation">Judges.</param>
    /// <param name="complete">The branches that lack no key.</param>
    /// <param name="all">These and others.</param>
    /// <param name="table">The table.</param>
    public static List<Schema> WithoutThemElsewhere(Evaluation evaluation, List<Schema> complete, List<Schema> all, ConfigTable table)
    {
        if (complete.Count == all.Count) return complete;
        var known = new List<string>();
        foreach (var branch in complete)
        {
            var surplus = In(evaluation, branch, table).Where(key => all.Exists(other => Knows(other, key))).ToList();
            if (surplus.Count == 0) return complete;
            known.AddRange(surplus);
        }

        var knowing = all.FindAll(branch => known.TrueForAll(key => Knows(branch, key)) && !In(evaluation, branch, table).Any());
        return knowing.Count > 0 ? knowing : all;
    }

    private static IEnumerable<string> In(Evaluation evaluation, Schema branch, ConfigTable table) =>
        evaluation.ViolationsOf(branch, table)
            .Where(violation => violation.Kind == ViolationKind.UnknownKey && IsIn(table, violation))
            .Select(static violation => violation.Path.LastKey!);

    private static bool IsIn(ConfigValue value, Violation unknown) =>
        value is ConfigTable table && table.TryGet(unknown.Path.LastKey!, out var entry) && ReferenceEquals(entry.Value, unknown.Value);

    private static bool Knows(Schema branch, string key) => KnownKeys.Of(branch).Contains(key);

    // Where two branches would each lose other keys, either may be meant.
    private static List<Violation> Find(Evaluation evaluation, List<Schema> branches, ConfigValue value)
    {
        var (fewest, count) = (new List<Violation>(), int.MaxValue);
        foreach (var branch in branches)
        {
            var violations = evaluation.ViolationsOf(branch, value);
            if (violations.Count > count || violations.Any(static violation => violation.Kind != ViolationKind.UnknownKey)) continue;
            fewest = violations.Count < count ? [.. violations] : Both(fewest, violations);
            count = violations.Count;
        }

        return fewest;
    }

    // What was meant can be a key of any branch that would do.
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
