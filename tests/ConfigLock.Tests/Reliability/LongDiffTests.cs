using ConfigLock.Core.Comparison;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace ConfigLock.Tests.Reliability;

/// <summary>The differences of long texts lead from one to the other, whatever they are.</summary>
public sealed class LongDiffTests
{
    [Fact]
    public void Differences_of_long_texts_lead_from_one_to_the_other() => Seeded.ForAll(60, static random =>
    {
        // Few distinct lines, many, or blocks that moved.
        var kinds = random.Next(2) == 0 ? 5 : 100_000;
        var before = Enumerable.Range(0, 5000).Select(_ => Line(random, kinds)).ToList();
        var after = before.ToList();
        for (var edits = random.Next(200); edits >= 0; edits--)
        {
            var (at, count) = (random.Next(after.Count), random.Next(20));
            if (random.Next(2) == 0) after.RemoveRange(at, Math.Min(count, after.Count - at));
            else after.InsertRange(
                at, random.Next(3) == 0 ? [.. after.Take(count)] : Enumerable.Range(0, count).Select(_ => Line(random, kinds)));
        }

        var diff = BoundedDiffer.Instance
            .CreateDiffs(string.Concat(before), string.Concat(after), false, false, new LineEndingsPreservingChunker());

        Assert.True(diff.PiecesOld.Count + diff.PiecesNew.Count > BoundedDiffer.MaximumLines);
        Assert.Equal(after, Applied(diff));
    });

    private static string Line(Random random, int kinds) => FormattableString.Invariant($"{random.Next(kinds)}\n");

    private static List<string> Applied(DiffResult diff)
    {
        var (result, at) = (new List<string>(), 0);
        foreach (var block in diff.DiffBlocks)
        {
            for (; at < block.DeleteStartA; at++) result.Add(diff.PiecesOld[at]);
            at += block.DeleteCountA;
            Assert.Equal(result.Count, block.InsertStartB);
            result.AddRange(diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
        }

        result.AddRange(diff.PiecesOld.Skip(at));
        return result;
    }
}
