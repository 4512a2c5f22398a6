using ConfigLock.Benchmarks.Measurements;

namespace ConfigLock.Benchmarks;

/// <summary>What resolving three layers costs, as rows of a Markdown table: medians, and the median of the ratios of the turns.</summary>
internal static class ResolveReport
{
    private const int Goal = 10_000;
    private const int Large = 100_000;

    private static readonly int[] Sizes = [100, 1_000, Goal, Large];

    /// <summary>The rows, each ended with LF.</summary>
    /// <param name="rounds">How often each is measured.</param>
    public static string Rows(int rounds)
    {
        var costs = Sizes.ToDictionary(static keys => keys, keys => ResolveCost.Measure(keys, rounds));
        var (goal, large) = (costs[Goal], costs[Large]);
        return string.Concat(
        [
            .. Sizes.SelectMany(keys => Rows(keys, costs[keys])),
            MarkdownRow.Of(
                "the same, growth from 10 000 to 100 000 keys", "time at 10 000 keys", "≤ 14",
                Time(large.Resolve), Time(goal.Resolve), large.Resolve.Median() / goal.Resolve.Median()),
            CollectorRow(Goal),
            CollectorRow(Large),
            MarkdownRow.Of(
                "allocated bytes, 10 000 keys", "the safe floor", "≤ 0.7", MarkdownRow.Megabytes(goal.Allocated),
                MarkdownRow.Megabytes(goal.SafeAllocated), (double)goal.Allocated / goal.SafeAllocated),
        ]);
    }

    private static IEnumerable<string> Rows(int keys, ResolveCost cost)
    {
        var what = $"resolve three layers and write the lock, {keys} keys";
        var goals = keys == Goal ? ("≤ 1.0", "≤ 1.9", "≤ 1.0") : ("–", "–", "–");
        yield return Row(what, "the safe floor", goals.Item1, cost.Resolve, cost.SafeFloor);
        yield return Row(what, "the fast floor", goals.Item2, cost.Resolve, cost.FastFloor);
        yield return Row(what + ", no schema", "the fast floor", goals.Item3, cost.ResolveWithoutSchema, cost.FastFloor);
    }

    private static string Row(string what, string against, string goal, List<double> ours, List<double> floor) =>
        MarkdownRow.Of(what, against, goal, Time(ours), Time(floor), ours.Zip(floor, static (our, least) => our / least).Median());

    private static string CollectorRow(int keys)
    {
        var share = CollectorShare.Measure(keys);
        return MarkdownRow.Of(
            $"the same, {keys} keys: pauses for collections", "all of it", "–",
            MarkdownRow.Time(share.Collecting * 1e6), MarkdownRow.Time(share.Total * 1e6), share.Collecting / share.Total);
    }

    private static string Time(List<double> milliseconds) => MarkdownRow.Time(milliseconds.Median() * 1e6);
}
