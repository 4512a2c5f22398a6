using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>The merge driver in a real repository, where the real git starts it.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Lock = "locks/App.config.lock.toml";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _variables;

    public MergeTests()
    {
        // What "dotnet configlock" finds where the tool is installed.
        _folder.Write("bin/dotnet-configlock", $"#!/bin/sh\nexec dotnet '{ToolRun.Assembly}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.PathOf("bin/dotnet-configlock"), (UnixFileMode)0b111_101_101);
        _variables = new Dictionary<string, string>
        {
            ["PATH"] = $"{_folder.PathOf("bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        };
        Directory.CreateDirectory(Root);
        GitPasses("init", "-q", "-b", "main");
    }

    private string Root => _folder.PathOf("repository");

    [PosixTheory]
    [InlineData("merge")]
    [InlineData("rebase")]
    public void Neighbouring_keys_of_two_branches_merge(string how)
    {
        Install();
        Branches(
            Text("1.0.0", "a = 1\nb = 1\nc = 1\n"),
            Text("1.0.1", "a = 2\nb = 1\nc = 1\n"),
            Text("1.0.0", "a = 1\nb = 2\nd = 1\n"));

        GitPasses([.. how == "merge" ? (string[])["merge", "-q", "theirs"] : ["rebase", "-q", "theirs"]]);
        Assert.Equal(Text("1.0.1", "a = 2\nb = 2\nd = 1\n"), _folder.Read("repository/" + Lock));
        Assert.Empty(GitPasses("status", "--short"));
    }

    [PosixFact]
    public void What_both_changed_is_a_conflict_of_that_key_alone()
    {
        Install();
        Branches(
            Text("1.0.0", "a = 1\nb = 1\nc = 1\n"),
            Text("1.0.0", "a = 2\nb = 2\nc = 1\n"),
            Text("1.0.0", "a = 1\nb = 3\nc = 2\n"));

        var merge = RunGit("merge", "-q", "theirs");
        Assert.Equal(1, merge.ExitCode);
        Assert.Contains($"{Lock}: both sides changed b; choose a side", merge.Output, StringComparison.Ordinal);
        Assert.Equal(
            Text("1.0.0", "a = 2\n<<<<<<< ours\nb = 2\n=======\nb = 3\n>>>>>>> theirs\nc = 2\n"),
            _folder.Read("repository/" + Lock));
        Assert.Equal($"UU {Lock}", GitPasses("status", "--short"));
    }

    [PosixFact]
    public void What_cannot_be_read_is_merged_by_git_as_text()
    {
        Install();
        Branches(
            Text("1.0.0", "a = 1\nb = 1\nc = 1\nd = 1\ne = 1\n"),
            Text("1.0.0", "a = 2\nb = 1\nc = 1\nd = 1\ne = 1\n"),
            Text("1.0.0", "a = 1\nb = 1\nc = 1\nd = 1\ne = 2\n").Replace("version = 1\n", "version = 2\n", StringComparison.Ordinal));

        var merge = RunGit("merge", "-q", "theirs");
        Assert.True(merge.ExitCode == 0, merge.Output);
        Assert.Contains("git has merged it as text, since \"theirs\" cannot be read as a lock", merge.Output, StringComparison.Ordinal);
        Assert.StartsWith("version = 2\n", _folder.Read("repository/" + Lock), StringComparison.Ordinal);
        Assert.Contains("a = 2\nb = 1\nc = 1\nd = 1\ne = 2\n", _folder.Read("repository/" + Lock), StringComparison.Ordinal);
    }

    [PosixFact]
    public void A_lock_that_each_branch_made_anew_merges()
    {
        Install();
        GitPasses("add", "--all");
        GitPasses("commit", "-qm", "attributes");
        GitPasses("checkout", "-qb", "theirs");
        Commit(Text("1.0.0", "a = 1\nb = 1\n"));
        GitPasses("checkout", "-q", "main");
        Commit(Text("1.0.0", "a = 1\nc = 1\n"));

        GitPasses("merge", "-q", "theirs");
        Assert.Equal(Text("1.0.0", "a = 1\nb = 1\nc = 1\n"), _folder.Read("repository/" + Lock));
    }

    [PosixFact]
    public void A_second_installation_changes_nothing_and_what_was_there_stays()
    {
        _folder.Write("repository/.gitattributes", "*.png binary");
        var first = Install();
        var lines = first.StandardOutput.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.All(lines, static line => Assert.StartsWith("wrote ", line, StringComparison.Ordinal));
        var attributes = _folder.Read("repository/.gitattributes");
        Assert.Equal("*.png binary\n*.config.lock.toml merge=configlock\n", attributes);
        var config = _folder.Read("repository/.git/config");

        // From a folder below the root too.
        Directory.CreateDirectory(_folder.PathOf("repository/src"));
        var second = ToolRun.Run(_folder.PathOf("repository/src"), _variables, "merge", "--install");
        Assert.All(second.Lines, static line => Assert.StartsWith("is there already: ", line.Text, StringComparison.Ordinal));
        Assert.Equal(attributes, _folder.Read("repository/.gitattributes"));
        Assert.Equal(config, _folder.Read("repository/.git/config"));
        Assert.False(_folder.Exists("repository/src/.gitattributes"));
    }

    [Fact]
    public void Outside_a_repository_an_installation_says_so()
    {
        using var elsewhere = new TemporaryFolder();
        var run = ToolRun.Run(elsewhere.Path, "merge", "--install");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("merge --install needs a git repository: ", run.StandardError, StringComparison.Ordinal);
    }

    private static string Text(string version, string config) =>
        $"version = 1\nconfiglock_version = \"{version}\"\n\n[config]\n{config}";

    private ProgramRun Install()
    {
        var run = ToolRun.Run(Root, _variables, "merge", "--install");
        Assert.True(run.ExitCode == 0, run.Output);
        return run;
    }

    private void Branches(string before, string ours, string theirs)
    {
        Commit(before);
        GitPasses("checkout", "-qb", "theirs");
        Commit(theirs);
        GitPasses("checkout", "-q", "main");
        Commit(ours);
    }

    private void Commit(string text)
    {
        _folder.Write("repository/" + Lock, text);
        GitPasses("add", "--all");
        GitPasses("commit", "-qm", "lock");
    }

    private string GitPasses(params string[] arguments)
    {
        var run = RunGit(arguments);
        Assert.True(run.ExitCode == 0, $"{run.Command}\n{run.Output}");
        return run.StandardOutput.TrimEnd();
    }

    private ProgramRun RunGit(params string[] arguments) =>
        ProgramRun.Run("git", arguments, Root, environment => ToolRun.Prepare(environment, _variables));

    public void Dispose() => _folder.Dispose();
}
