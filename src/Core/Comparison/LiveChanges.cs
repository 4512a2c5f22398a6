using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// Tells an edit of the live sources from what changed around them, on a replay that pays no heed to either (docs/resolution.md,
/// step 1).
/// </summary>
internal static class LiveChanges
{
    /// <summary>
    /// The keys that somebody wrote otherwise than the lock has them, and those of the lock that have no value any more. A changed
    /// default or catalog entry is no edit; nor can a deleted line whose key falls back to one be told from it.
    /// </summary>
    /// <param name="locked">The lock's config.</param>
    /// <param name="live">What the live sources resolve to.</param>
    /// <param name="drift">The keys that drift anyway, and are told as such.</param>
    /// <param name="policies">Which of them the build takes from the live sources, so that edits of those have an effect.</param>
    /// <param name="comparer">Says what is the same.</param>
    public static List<KeyChange> Find(
        ConfigTable locked, ConfigTable live, IReadOnlyList<KeyChange> drift, DriftPolicies policies, KeyComparer comparer)
    {
        var told = new HashSet<string>(drift.Select(static change => change.Path.ToString()), comparer.Semantics.Keys);
        return [.. comparer.Changes(locked, live)
            .Where(change => IsEdit(change) && !IsTold(change.Path) && policies.Of(change.Path) is null)];

        bool IsTold(KeyPath path)
        {
            for (var at = path; at is { IsRoot: false }; at = at.Parent)
                if (told.Contains(at.ToString())) return true;
            return false;
        }
    }

    // A profile's value and an included text come from the layer that names them.
    private static bool IsEdit(KeyChange change) => change.Actual is null or { Origin.Source.Kind: SourceKind.Layer };
}
