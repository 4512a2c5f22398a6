using System.Text.RegularExpressions;
using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>The commands of the tool in <c>docs/build-servers.md</c>, in a shell and a solution with its projects in folders.</summary>
public partial class BuildServerDocsTests
{
    [PosixFact]
    public void The_gate_without_compiling_leaves_the_reports_of_all_projects_in_one_folder()
    {
        using var solution = new BuiltSolution("src/App", "src/Worker");
        solution.WriteSolution("src/App", "src/Worker");
        solution.Run(0, "update");
        var gate = Commands().Single(static command => command.Contains("verify", StringComparison.Ordinal));
        Assert.Matches("(?s)^src/App/App.csproj +as locked\n.*\nsrc/Worker/Worker.csproj +as locked\n", Shell(solution, gate, 0));

        solution.Write("src/Worker/config.toml", "model = \"huge\"\n\n[limits]\n\"a.b\" = 1\n");
        Assert.Matches("(?m)^src/Worker/Worker.csproj +drifted$", Shell(solution, gate, 1));
        Assert.True(solution.Exists("reports/App.report.html") && solution.Exists("reports/Worker.report.html"));
        Assert.True(solution.Exists("reports/Worker.patch") && !solution.Exists("reports/App.patch"));

        foreach (var command in Commands().Where(command => command != gate))
            Shell(solution, command, command.EndsWith("diff", StringComparison.Ordinal) ? 1 : 0);
        Shell(solution, gate, 0);
    }

    private static List<string> Commands() =>
        [.. Command().Matches(Repository.Read("docs/build-servers.md")).Select(static match => match.Value.TrimEnd())];

    private static string Shell(BuiltSolution solution, string command, int exitCode)
    {
        var installed = command.Replace("dotnet configlock", $"dotnet '{ToolRun.Assembly}'", StringComparison.Ordinal);
        using var server = BuildServer.Take();
        var run = ProgramRun.Run(
            "sh",
            ["-c", installed],
            solution.Directory,
            environment => ToolRun.Prepare(environment, server.With(new Dictionary<string, string>())));
        Assert.True(run.ExitCode == exitCode, $"{run.Command}\n{run.Output}\nexit code {run.ExitCode}");
        return run.StandardOutput;
    }

    [GeneratedRegex("^dotnet configlock .*$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
