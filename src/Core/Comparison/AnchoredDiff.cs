using DiffPlex.Model;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// Differences of two long texts: lines that stand once in each and in the same order in both are the same; between two of
/// them whatever does not agree from either end is different. This is the first step of the patience diff.
/// </summary>
internal static class AnchoredDiff
{
    /// <summary>The differences, in their order.</summary>
    public static List<DiffBlock> Blocks(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var blocks = new List<DiffBlock>();
        var (atBefore, atAfter) = (0, 0);
        foreach (var (nextBefore, nextAfter) in Anchors(before, after).Append((before.Count, after.Count)))
        {
            Add(blocks, before, atBefore, nextBefore, after, atAfter, nextAfter);
            (atBefore, atAfter) = (nextBefore + 1, nextAfter + 1);
        }

        return blocks;
    }

    private static void Add(
        List<DiffBlock> blocks, IReadOnlyList<string> before, int start, int end, IReadOnlyList<string> after, int newStart, int newEnd)
    {
        for (; start < end && newStart < newEnd && Same(before[start], after[newStart]); start++) newStart++;
        for (; start < end && newStart < newEnd && Same(before[end - 1], after[newEnd - 1]); end--) newEnd--;
        if (start < end || newStart < newEnd) blocks.Add(new DiffBlock(start, end - start, newStart, newEnd - newStart));
    }

    // The longest row of lines that rise in both texts: patience sorting.
    private static List<(int Before, int After)> Anchors(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var lines = Once(after);
        var pairs = Once(before).Where(line => lines.ContainsKey(line.Key)).Select(line => (Before: line.Value, After: lines[line.Key]))
            .OrderBy(static pair => pair.Before).ToList();
        var previous = new int[pairs.Count];
        var ends = new List<int>();
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[ends[middle]].After < pairs[i].After) low = middle + 1;
                else high = middle;
            }

            previous[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }

        var anchors = new List<(int, int)>();
        for (var i = ends.Count == 0 ? -1 : ends[ends.Count - 1]; i >= 0; i = previous[i]) anchors.Add(pairs[i]);
        anchors.Reverse();
        return anchors;
    }

    private static Dictionary<string, int> Once(IReadOnlyList<string> lines)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++) found[lines[i]] = found.ContainsKey(lines[i]) ? -1 : i;
        return found.Where(static line => line.Value >= 0).ToDictionary(
            static line => line.Key, static line => line.Value, StringComparer.Ordinal);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
