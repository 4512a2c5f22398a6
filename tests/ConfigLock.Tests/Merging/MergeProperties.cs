using ConfigLock.Core.Locking;
using ConfigLock.Core.Merging;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;
using CsCheck;

namespace ConfigLock.Tests.Merging;

/// <summary>What holds of a merge, whatever two sides did to a lock.</summary>
public class MergeProperties
{
    private const int Cases = 1000;

    private static readonly Gen<(ConfigTable Before, List<LockEdit> Ours, List<LockEdit> Theirs)> Edited =
        Gen.Select(RandomValues.Table, Gen.Int, static (table, seed) =>
        {
            var edits = new RandomEdits(new Random(seed), table);
            return (table, edits.Draw(), edits.Draw());
        });

    [Fact]
    public void It_gives_what_both_edits_give_and_refuses_only_what_both_changed()
    {
        var (merged, refused) = (0, 0);
        Edited.Sample(
            edited =>
            {
                var (before, ours, theirs) = edited;
                var (left, right) = (LockOf(before, ours), LockOf(before, theirs));
                var result = LockMerge.Merge(LockOf(before), left, right);
                var conflicts = ours.SelectMany(mine => theirs.Select(mine.ConflictWith)).OfType<KeyPath>()
                    .Select(static path => path.ToString());
                Assert.Equal(
                    conflicts.Distinct().Order(StringComparer.Ordinal),
                    result.Conflicts.Select(static conflict => conflict.ToString()).Order(StringComparer.Ordinal));

                // The same bytes in either order, which are a lock in its canonical form.
                var text = result.ToText(("ours", "theirs"), 7);
                var other = LockMerge.Merge(LockOf(before), right, left);
                if (result.Conflicts.Count == 0)
                {
                    Assert.Equal(LockWriter.Write(LockOf(before, [.. ours, .. theirs])).Text, text);
                    Assert.Equal(text, other.ToText(("ours", "theirs"), 7));
                    Assert.Equal(text, LockWriter.Write(Read(text)).Text);
                    Interlocked.Increment(ref merged);
                }
                else
                {
                    Assert.Equal(text, other.ToText(("ours", "theirs"), 7) is { } swapped ? Swapped(swapped) : null);
                    Assert.Equal(LockWriter.Write(result.Ours).Text, Chosen(text, ours: true));
                    Assert.Equal(LockWriter.Write(result.Theirs).Text, Chosen(text, ours: false));
                    Read(Chosen(text, ours: true));
                    Read(Chosen(text, ours: false));
                    Interlocked.Increment(ref refused);
                }
            },
            iter: Cases);

        // One case alone, as a seed gives, says nothing of the shares.
        if (merged + refused < Cases) return;
        Assert.InRange(merged, Cases / 10, Cases);
        Assert.InRange(refused, Cases / 10, Cases);
    }

    private static LockDocument LockOf(ConfigTable config, IEnumerable<LockEdit>? edits = null)
    {
        var copy = config.CopyTable();
        foreach (var edit in edits ?? []) edit.Apply(copy);
        return new LockDocument("1.0.0", copy);
    }

    private static LockDocument Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var read = LockReader.Parse(text, Toml.Layer, new BuildCommand(), diagnostics);
        Assert.Empty(diagnostics.Select(static diagnostic => diagnostic.Message));
        return read!.Document;
    }

    // What is left when one side of each conflict is chosen.
    private static string Chosen(string text, bool ours)
    {
        var (chosen, keeps) = (string.Empty, true);
        foreach (var line in Lines(text))
        {
            if (line == "<<<<<<< ours\n") keeps = ours;
            else if (line == "=======\n") keeps = !ours;
            else if (line == ">>>>>>> theirs\n") keeps = true;
            else if (keeps) chosen += line;
        }

        return chosen;
    }

    private static string Swapped(string text)
    {
        var (swapped, mine, inMine, inTheirs) = (string.Empty, string.Empty, false, false);
        var theirs = string.Empty;
        foreach (var line in Lines(text))
        {
            if (line == "<<<<<<< ours\n") (mine, theirs, inMine) = (string.Empty, string.Empty, true);
            else if (line == "=======\n") (inMine, inTheirs) = (false, true);
            else if (line == ">>>>>>> theirs\n") (swapped, inTheirs) = ($"{swapped}<<<<<<< ours\n{theirs}=======\n{mine}{line}", false);
            else if (inMine) mine += line;
            else if (inTheirs) theirs += line;
            else swapped += line;
        }

        return swapped;
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').SkipLast(1).Select(static line => line + "\n");
}
