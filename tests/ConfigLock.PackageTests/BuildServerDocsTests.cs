using System.Text.Json;
using System.Text.RegularExpressions;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>What a build server sees of a solution with its projects in folders that follows <c>docs/build-servers.md</c>.</summary>
public sealed partial class BuildServerDocsTests
{
    private static readonly DocPage Page = new("docs/build-servers.md");

    private static readonly Dictionary<string, Dictionary<string, string>> Servers = new()
    {
        ["GitHub Actions"] = new() { ["CI"] = "true", ["GITHUB_ACTIONS"] = "true" },
        ["Azure Pipelines"] = new() { ["TF_BUILD"] = "True" },
        ["GitLab"] = new() { ["CI"] = "true" },
    };

    [ShellFact]
    public async Task Each_server_sees_of_a_solution_what_passed_drifted_and_failed()
    {
        using var solution = await LockedSolution.CreateAsync();
        foreach (var server in Servers.Keys) (await RunAsync(solution, server)).MustPassQuietly();
        AssertReports(solution, ("App", "passed"), ("Worker", "passed"));
        Assert.False(solution.Exists("summary.md"));
        Assert.Contains("sarif_file: reports\n", Page.Blocks("GitHub Actions")[1].Text, StringComparison.Ordinal);

        solution.Edit("src/Worker/config.toml", "large", "huge");
        foreach (var server in Servers.Keys)
        {
            var drifted = await RunAsync(solution, server);
            drifted.MustDrift("+model = \"huge\"");
            Assert.Equal(["locks/Worker.config.lock.toml(5)"], Annotations(solution, drifted));
            AssertReports(solution, ("App", "passed"), ("Worker", "drifted"));
            Assert.True(solution.Exists("reports/Worker.config.lock.toml"));
            drifted.Expect(
                drifted.Output.Contains("##vso[task.uploadsummary]" + solution.PathOf("reports/Worker.report.md"), StringComparison.Ordinal)
                    == (server == "Azure Pipelines"),
                "the announcement where it is understood");
        }

        // What the artifact is for.
        var candidate = solution.Read("reports/Worker.config.lock.toml");
        Git.Run(solution.Directory, "apply", "reports/Worker.patch");
        Assert.Equal(candidate, solution.Read("locks/Worker.config.lock.toml"));

        solution.Write("src/App/config.toml", "model = = 1\n");
        foreach (var server in Servers.Keys)
        {
            var failed = await RunAsync(solution, server);
            failed.MustFailWith("CFGLOCK201");
            Assert.Equal(["src/App/config.toml(1)"], Annotations(solution, failed));
            AssertReports(solution, ("App", "failed"), ("Worker", "passed"));
            Assert.False(solution.Exists("reports/Worker.patch"));
        }

        // Of each build that had something to say, and nothing of those that had not.
        var heads = solution.Read("summary.md").Split('\n').Where(static line => line.StartsWith("## ", StringComparison.Ordinal));
        Assert.Equal(["## ConfigLock: `Worker` drifted from its lock", "## ConfigLock: `App` failed"], heads);
    }

    [ShellFact]
    public async Task Locks_and_reports_of_all_projects_go_into_one_folder()
    {
        using var solution = await LockedSolution.CreateAsync();
        var command = Inline().Match(Page.Text).Groups[1].Value;
        (await Shell.RunAsync(solution, command + " -tl:off")).MustPassQuietly();
        Assert.Equal(
            ["App.config.lock.toml", "Worker.config.lock.toml"],
            Directory.GetFiles(solution.PathOf("reports/locks")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        // Two projects of one name do not overwrite each other's report.
        LockedSolution.AddProject(solution, "tests/Worker", "Worker");
        LockedSolution.WriteSolution(solution, "src/Worker/Worker", "tests/Worker/Worker");
        var error = (await RunAsync(solution, "GitLab")).MustFailWith("CFGLOCK310");
        Assert.Contains("set ConfigLockId in one of them", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Git_ignores_what_builds_leave_and_no_lock()
    {
        string[] ignored =
            [
                "reports/App.report.html", "reports/App.report.md", "reports/App.report.json", "reports/App.sarif", "reports/App.patch",
                "reports/App.config.lock.toml", "src/App/reports/App.Staging.config.lock.toml", "src/App/config.local.toml",
                "src/Worker/appsettings.local.json", "locks/App.config.lock.toml.0123456789abcdef0123456789abcdef.tmp",
                "locks/App.config.lock.toml.0123456789abcdef0123456789abcdef.held",
            ];
        string[] kept =
            [
                "locks/App.config.lock.toml", "locks/App.Staging.config.lock.toml", "src/App/App.config.lock.toml", "src/App/config.toml",
                "src/App/appsettings.json", "src/App/appsettings.Staging.json", "src/App/config.schema.json",
                "src/App/configlock.rules.toml",
            ];
        using var repository = new TemporaryFolder();
        foreach (var name in ignored.Concat(kept)) repository.Write(name, "x = 1\n");
        repository.Write(".gitignore", Assert.Single(Page.Blocks("What git is to ignore")).Text);
        Git.Run(repository.Path, "init", "-q");

        var untracked = Git.Run(repository.Path, "ls-files", "--others", "--exclude-standard").Split('\n');
        Assert.Equal(kept.Append(".gitignore").Order(StringComparer.Ordinal), untracked.Order(StringComparer.Ordinal));
    }

    private static Task<CommandResult> RunAsync(Sandbox solution, string server)
    {
        var yaml = Page.Blocks(server)[0].Text;
        foreach (var name in Servers.Values.SelectMany(static variables => variables.Keys)) solution.Environment.Remove(name);
        foreach (var (name, value) in Servers[server]) solution.Environment[name] = value;
        if (server == "GitHub Actions") solution.Environment["GITHUB_STEP_SUMMARY"] = solution.PathOf("summary.md");
        else solution.Environment.Remove("GITHUB_STEP_SUMMARY");

        // What the server keeps is where the command puts it.
        Assert.Matches(@"(path|publish|paths): \[?reports\]?\n", yaml);
        var command = Command().Match(yaml).Groups[1].Value;
        Assert.Equal(Page.Blocks("")[0].Commands.Single(), command);
        return Shell.RunAsync(solution, command);
    }

    // As the problem matcher of GitHub's setup-dotnet finds them: a file from its project, which stands in brackets. The same one twice is
    // one annotation.
    private static IEnumerable<string> Annotations(Sandbox solution, CommandResult result) => result.Output.Split('\n')
        .Select(static line => Annotation().Match(line.TrimStart())).Where(static match => match.Success)
        .Select(match => Path.GetRelativePath(
            solution.Directory, Path.Combine(Path.GetDirectoryName(match.Groups["project"].Value)!, match.Groups["file"].Value))
            + $"({match.Groups["line"].Value})")
        .Distinct();

    private static void AssertReports(Sandbox solution, params (string Id, string Result)[] expected)
    {
        var categories = new HashSet<string>();
        foreach (var (id, result) in expected)
        {
            using var report = JsonDocument.Parse(solution.Read($"reports/{id}.report.json"));
            Assert.Equal(result, report.RootElement.GetProperty("result").GetString());
            Assert.True(solution.Exists($"reports/{id}.report.html"));
            using var sarif = JsonDocument.Parse(solution.Read($"reports/{id}.sarif"));
            var run = sarif.RootElement.GetProperty("runs")[0];
            Assert.True(categories.Add(run.GetProperty("automationDetails").GetProperty("id").GetString()!));
            var uris = run.GetProperty("results").EnumerateArray().Select(static found => found.GetProperty("locations")[0]
                .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!).ToList();
            Assert.Equal(result != "passed", uris.Count > 0);
            Assert.All(uris, uri => Assert.True(solution.Exists(uri), uri));
        }

        var ids = Directory.GetFiles(solution.PathOf("reports"), "*.report.json")
            .Select(static file => Path.GetFileName(file).Split('.')[0]);
        Assert.Equal(expected.Select(static one => one.Id), ids.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^ *- (?:run: |script: )?(dotnet .*)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("`(dotnet build [^`]*ConfigLockExportDir[^`]*)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^(?<file>[^\s].*)\((?<line>\d+),\d+\): (error|warning) [A-Z]+\d+: .* \[(?<project>.*)\]$")]
    private static partial Regex Annotation();
}
