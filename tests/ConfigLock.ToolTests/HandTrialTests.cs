using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>How <c>CONTRIBUTING.md</c> tells to try a change by hand, in a copy of the sample that is built by this repository.</summary>
public class HandTrialTests
{
    [PosixFact]
    public void A_sample_is_locked_edited_judged_and_put_back()
    {
        using var solution = new BuiltSolution();
        solution.Write("schema/config.schema.json", Repository.Read("schema/config.schema.json"));
        solution.Write(".gitignore", Repository.Read(".gitignore"));
        solution.AddSample("Agent", "samples/Agent", """
            <ConfigLockLoadPath /><ConfigLockSchema>../../schema/config.schema.json</ConfigLockSchema>
            """, """
            <ConfigLockLayer Include="config.toml" Name="base" /><ConfigLockLayer Include="config.team.toml" Name="team" />
            """);
        Git.Run(solution.Directory, "init", "-q");
        Git.Run(solution.Directory, "add", ".");
        Git.Run(solution.Directory, "commit", "-qm", "one");
        var commands = new DocPage("CONTRIBUTING.md").Blocks("Try a change by hand").Select(static block => block.Text).ToList();
        Assert.Equal(4, commands.Count);

        Shell(solution, commands[0], 0);
        Shell(solution, commands[1], 0);
        const string Layer = "samples/Agent/config.team.toml";
        solution.Write(Layer, solution.Read(Layer).Replace("max_depth = 1", "max_depth = 2", StringComparison.Ordinal));
        Assert.Contains("1 key drifted from the lock: agents.max_depth", Shell(solution, commands[1], 1), StringComparison.Ordinal);
        Assert.Matches("agents.max_depth += 2 .*config.team.toml", Shell(solution, commands[2], 0));

        Assert.NotEmpty(Git.Run(solution.Directory, "status", "--porcelain"));
        Shell(solution, commands[3], 0);
        Assert.Empty(Git.Run(solution.Directory, "status", "--porcelain"));
        Assert.False(Directory.Exists(solution.PathOf("samples/Agent/locks")));
    }

    // Without a server, whose client may lose an exit code.
    private static string Shell(BuiltSolution solution, string commands, int exitCode)
    {
        var run = ProgramRun.Run(
            "sh",
            ["-ec", commands],
            solution.Directory,
            static environment => ToolRun.Prepare(environment, new Dictionary<string, string>()));
        Assert.True(run.ExitCode == exitCode, $"{run.Command}\n{run.Output}\nexit code {run.ExitCode}");
        return run.Output;
    }
}
