using ConfigLock.Core.Redaction;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;

namespace ConfigLock.Core.Comparison;

/// <summary>The keys of <c>CFGLOCK316</c>: of each rule that lets drift pass with a warning, on one line.</summary>
internal static class MutedMessage
{
    private const int KeysWithValues = 5;

    /// <summary>The keys of each such rule, with the rule and the first place in the lock.</summary>
    public static IEnumerable<(Place Place, ShownText Keys, DriftPolicy Policy)> Write(IReadOnlyList<MutedDrift> muted) =>
        muted.Where(static drift => drift.Policy.Warns).GroupBy(static drift => drift.Policy)
            .Select(static group => (group.First().Place, Keys([.. group]), group.Key));

    private static ShownText Keys(IReadOnlyList<MutedDrift> muted)
    {
        var keys = ShownText.Join("; ", muted.Take(KeysWithValues).Select(static drift => drift.Shown));
        return muted.Count > KeysWithValues ? ShownText.Of($"{keys}; and {muted.Count - KeysWithValues} more") : keys;
    }
}
