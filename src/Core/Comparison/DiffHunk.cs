using DiffPlex.Model;

namespace ConfigLock.Core.Comparison;

/// <summary>Neighbouring changes of a diff, with the unchanged lines around them.</summary>
/// <param name="Blocks">The changes.</param>
/// <param name="OldStart">The first line of the old text, counted from 0.</param>
/// <param name="OldEnd">The line after the last one of the old text.</param>
/// <param name="NewStart">The first line of the new text, counted from 0.</param>
/// <param name="NewEnd">The line after the last one of the new text.</param>
internal sealed record DiffHunk(IReadOnlyList<DiffBlock> Blocks, int OldStart, int OldEnd, int NewStart, int NewEnd)
{
    private const int ContextLines = 3;

    /// <summary>Groups the changes of two texts.</summary>
    public static IEnumerable<DiffHunk> Of(DiffResult diff)
    {
        var group = new List<DiffBlock>();
        foreach (var block in diff.DiffBlocks)
        {
            if (group.Count > 0 && block.DeleteStartA - EndOf(group[group.Count - 1]) > 2 * ContextLines)
            {
                yield return Around(group, diff);
                group = [];
            }

            group.Add(block);
        }

        if (group.Count > 0) yield return Around(group, diff);
    }

    private static DiffHunk Around(List<DiffBlock> group, DiffResult diff)
    {
        var (first, last) = (group[0], group[group.Count - 1]);
        var before = Math.Min(ContextLines, first.DeleteStartA);
        var after = Math.Min(ContextLines, diff.PiecesOld.Count - EndOf(last));
        return new DiffHunk(
            group,
            first.DeleteStartA - before,
            EndOf(last) + after,
            first.InsertStartB - before,
            last.InsertStartB + last.InsertCountB + after);
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;
}
