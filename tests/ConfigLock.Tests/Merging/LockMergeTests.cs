using ConfigLock.Core.Locking;
using ConfigLock.Core.Merging;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tests.Merging;

/// <summary>Merges of locks as people read them.</summary>
public class LockMergeTests
{
    [Fact]
    public void Only_what_both_changed_stands_between_marks()
    {
        var merged = Merge(
            """
            model = "a"
            retries = 3
            [config.features]
            search = false
            tracing = false
            """,
            """
            model = "b"
            retries = 4
            [config.features]
            search = false
            """,
            """
            model = "c"
            retries = 3
            timeout = 5
            [config.features]
            search = true
            tracing = true
            """);

        Assert.Equal(["model", "features.tracing"], merged.Conflicts.Select(static conflict => conflict.ToString()).OrderDescending());
        Assert.Equal(
            """
            version = 1
            configlock_version = "1.0.0"

            [config]
            <<<<<<< ours
            model = "b"
            =======
            model = "c"
            >>>>>>> theirs
            retries = 4
            timeout = 5

            [config.features]
            search = true
            <<<<<<< ours
            =======
            tracing = true
            >>>>>>> theirs

            """,
            merged.ToText(("ours", "theirs"), 7));
    }

    [Theory]
    // What is one key for one side and a table for the other stands in two places.
    [InlineData("a = 1\nb = 1", "a = 2\nb = 1", "b = 1\n[config.a]\nx = 1", "[config]|<|a = 2|=|>|b = 1|<|=||[config.a]|x = 1|>|")]
    // A header that only one side needs goes with the conflict.
    [InlineData("[config.t]\nk = 1\n[config.t.u]\nx = 1", "[config.t]\nk = 2\n[config.t.u]\nx = 1", "[config.t.u]\nx = 1",
        "[config]|<||[config.t]|k = 2|=|>||[config.t.u]|x = 1|")]
    // A table that one side removed and the other changed.
    [InlineData("[config.t]\nk = 1\nl = 1", "", "[config.t]\nk = 1\nl = 2", "[config]|<|=||[config.t]|k = 1|l = 2|>|")]
    // An array is one value.
    [InlineData("a = [1, 2]", "a = [1, 2, 3]", "a = [0, 1, 2]",
        "[config]|<|a = [|    1,|    2,|    3,|]|=|a = [|    0,|    1,|    2,|]|>|")]
    public void A_conflict_is_whole_on_either_side(string before, string ours, string theirs, string expected)
    {
        var text = Merge(before, ours, theirs).ToText(("o", "t"), 7);
        var shown = text.Replace("<<<<<<< o", "<", StringComparison.Ordinal).Replace("=======", "=", StringComparison.Ordinal)
            .Replace(">>>>>>> t", ">", StringComparison.Ordinal).Replace('\n', '|');
        Assert.EndsWith($"\"1.0.0\"||{expected}", shown);
    }

    [Theory]
    [InlineData("1.0.0", "1.0.1", "1.0.1")]
    [InlineData("1.10.0", "1.9.0", "1.10.0")]
    [InlineData("2.0.0-rc.2", "2.0.0-rc.10", "2.0.0-rc.10")]
    [InlineData("2.0.0", "2.0.0-rc.10", "2.0.0")]
    [InlineData("2.0.0-rc", "2.0.0-rc.1", "2.0.0-rc.1")]
    [InlineData("2.0.0-1", "2.0.0-a", "2.0.0-a")]
    [InlineData("1.0.0+a", "1.0.0+b", "1.0.0+b")]
    [InlineData("1.0", "1.0.1", "1.0.1")]
    [InlineData("own build", "1.0.0", "own build")]
    public void The_version_is_the_higher(string one, string other, string higher)
    {
        var (left, right) = (Lock("a = 1") with { ConfigLockVersion = one }, Lock("a = 1") with { ConfigLockVersion = other });
        Assert.Equal(higher, LockMerge.Merge(null, left, right).Ours.ConfigLockVersion);
        Assert.Equal(higher, LockMerge.Merge(null, right, left).Ours.ConfigLockVersion);
    }

    [Fact]
    public void Digests_merge_by_name()
    {
        var (a, b, c) = (Digest('a'), Digest('b'), Digest('c'));
        var merged = Merge(
            $"[digests]\nx = \"{a}\"\ny = \"{a}\"\n\"file:z\" = \"{a}\"",
            $"[digests]\nx = \"{b}\"\ny = \"{a}\"\n\"file:z\" = \"{b}\"",
            $"[digests]\nx = \"{a}\"\n\"file:z\" = \"{c}\"");

        Assert.Equal(["digest of \"file:z\""], merged.Conflicts.Select(static conflict => conflict.ToString()));
        Assert.EndsWith(
            $"[config]\n\n[digests]\n<<<<<<< o\n\"file:z\" = \"{b}\"\n=======\n\"file:z\" = \"{c}\"\n>>>>>>> t\nx = \"{b}\"\n",
            merged.ToText(("o", "t"), 7));

        static string Digest(char digit) => "sha256:" + new string(digit, 64);
    }

    [Fact]
    public void Locks_that_each_side_made_anew_merge_without_a_base()
    {
        var merged = LockMerge.Merge(null, Lock("a = 1\nb = 1\n[config.t]\nx = 1"), Lock("a = 1\nc = 2\n[config.t]\ny = 1"));
        Assert.Empty(merged.Conflicts);
        Assert.EndsWith("[config]\na = 1\nb = 1\nc = 2\n\n[config.t]\nx = 1\ny = 1\n", merged.ToText(("o", "t"), 7));
    }

    private static MergedLock Merge(string before, string ours, string theirs) =>
        LockMerge.Merge(Lock(before), Lock(ours), Lock(theirs));

    private static LockDocument Lock(string config)
    {
        var text = $"version = 1\nconfiglock_version = \"1.0.0\"\n[config]\n{config}\n";
        return LockReader.Parse(text, Toml.Layer, new BuildCommand(), new DiagnosticBag())!.Document;
    }
}
