using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>Comparisons of two locks that are files.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DiffTests()
    {
        _folder.Write("a.toml", Lock("1.0.0", "a = 1\nb = 1\n\n[config.t]\nx = [\n    1,\n    2,\n]\n"));
        _folder.Write("b.toml", Lock("1.0.1", "a = 2\nc = 1.0\n\n[config.t]\nx = [1]\n"));
    }

    [Fact]
    public void By_key()
    {
        var diff = ToolRun.Run(_folder.Path, "diff", "a.toml", "b.toml");
        Assert.Equal(
            """
            ~ configlock_version = "1.0.0" -> "1.0.1"
            ~ a                  = 1 -> 2
            - b                  = 1
            + c                  = 1.0
            ~ t.x                = [1, 2] -> [1]

            """,
            diff.StandardOutput);
        Assert.Equal(1, diff.ExitCode);
    }

    [Fact]
    public void As_TOML()
    {
        var diff = ToolRun.Run(_folder.Path, "diff", "a.toml", "b.toml", "--toml");
        Assert.StartsWith("--- a.toml\n+++ b.toml\n@@ -1,", diff.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("\n-a = 1\n-b = 1\n+a = 2\n+c = 1.0\n", diff.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(1, diff.ExitCode);
    }

    // Order, comments and spelling do not count: only what a lock says.
    [Fact]
    public void What_says_the_same_does_not_differ()
    {
        _folder.Write("c.toml", "# by hand\nconfiglock_version = \"1.0.0\"\nversion = 1\n[config]\nb = 1\na = 0x1\nt.x = [1, 2]\n");
        foreach (var form in (string[][])[[], ["--toml"]])
        {
            var diff = ToolRun.Run(_folder.Path, ["diff", "a.toml", "c.toml", .. form]);
            Assert.Equal((0, string.Empty, "nothing differs\n"), (diff.ExitCode, diff.StandardOutput, diff.StandardError));
        }
    }

    [Fact]
    public void What_is_no_lock_is_told_at_its_line()
    {
        _folder.Write("d.toml", "version = 1\n<<<<<<< a\n=======\n>>>>>>> b\n");
        var diff = ToolRun.Run(_folder.Path, "diff", "a.toml", "d.toml");
        Assert.StartsWith(
            "d.toml(2,1): error CFGLOCK301: the lock \"d.toml\" cannot be read: ", diff.StandardError, StringComparison.Ordinal);
        Assert.Equal(1, diff.ExitCode);
    }

    private static string Lock(string version, string config) =>
        $"version = 1\nconfiglock_version = \"{version}\"\n\n[config]\n{config}";

    public void Dispose() => _folder.Dispose();
}
