namespace ConfigLock.Tests.Shared;

/// <summary>The real git, with neither the machine's nor the user's settings, which may change line ends or the form of a diff.</summary>
internal static class Git
{
    /// <summary>The variables that keep those settings out, and say who commits.</summary>
    public static readonly IReadOnlyDictionary<string, string> Variables = new Dictionary<string, string>
    {
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        ["GIT_AUTHOR_NAME"] = "A",
        ["GIT_AUTHOR_EMAIL"] = "a@example.com",
        ["GIT_COMMITTER_NAME"] = "A",
        ["GIT_COMMITTER_EMAIL"] = "a@example.com",
    };

    /// <summary>Commits a folder and checks files of it out again, as whoever clones it gets them.</summary>
    /// <param name="directory">The folder, which is no repository yet.</param>
    /// <param name="attributes">The text of <c>.gitattributes</c>.</param>
    /// <param name="autocrlf">The setting of that name.</param>
    /// <param name="files">The files.</param>
    public static void CheckOutAgain(string directory, string attributes, string autocrlf, params string[] files)
    {
        File.WriteAllText(Path.Combine(directory, ".gitattributes"), attributes);
        Run(directory, "init", "-q");
        Run(directory, "config", "core.autocrlf", autocrlf);
        Run(directory, "add", ".");
        Run(directory, "commit", "-qm", "one");
        foreach (var file in files) File.Delete(Path.Combine(directory, file));
        Run(directory, ["checkout", "--", .. files]);
    }

    /// <summary>Runs a command, which must pass; gives what it says, without the last line's end.</summary>
    public static string Run(string directory, params string[] arguments)
    {
        var run = ProgramRun.Run("git", arguments, directory, static environment =>
        {
            foreach (var (name, value) in Variables) environment[name] = value;
        });
        Assert.True(run.ExitCode == 0, $"{run.Command}\n{run.Output}");
        return run.StandardOutput.TrimEnd();
    }
}
