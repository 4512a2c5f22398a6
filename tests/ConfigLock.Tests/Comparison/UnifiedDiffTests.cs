using ConfigLock.Core.Comparison;
using CsCheck;

namespace ConfigLock.Tests.Comparison;

public class UnifiedDiffTests
{
    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.Const("a\n"), Gen.Const("b\n"), Gen.Const("c\n"), Gen.Const("\n"), Gen.Const("\n[t]\n"), Gen.Const("x\r\n"))
            .List[0, 30].Select(string.Concat)
            .SelectMany(static text => Gen.OneOf(Gen.Const(text), Gen.Const(text + "end")));

    [Fact]
    public void Only_the_lines_that_differ_are_changed()
    {
        var before = string.Concat(Enumerable.Range(0, 500).Select(static i => $"[t{i}]\na = 1\nb = 2\nc = 3\nd = 4\n\n"));
        var after = before.Replace("[t250]\na = 1\n", "[t250]\na = 5\n").Replace("[t400]\na = 1\nb = 2\nc = 3\nd = 4\n\n", "");

        Assert.Equal(
            "--- expected\n+++ actual\n@@ -1499,7 +1499,7 @@\n d = 4\n \n [t250]\n-a = 1\n+a = 5\n b = 2\n c = 3\n d = 4\n"
            + "@@ -2398,12 +2398,6 @@\n c = 3\n d = 4\n \n-[t400]\n-a = 1\n-b = 2\n-c = 3\n-d = 4\n-\n [t401]\n a = 1\n b = 2\n",
            UnifiedDiff.Create(before, after));
    }

    [Fact]
    public void A_diff_turns_one_text_into_the_other() => Gen.Select(Text, Text).Sample(static (before, after) =>
    {
        var diff = LineDiff.Create(before, after);
        var lines = diff.PiecesOld.ToList();
        foreach (var block in diff.DiffBlocks.Reverse())
        {
            lines.RemoveRange(block.DeleteStartA, block.DeleteCountA);
            lines.InsertRange(block.DeleteStartA, diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
        }

        Assert.Equal(after, string.Concat(lines));
    }, iter: 5_000);
}
