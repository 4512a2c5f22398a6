using System.Text.Json;
using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>The commands that ask the build, on real projects.</summary>
public class BuildTests
{
    [Fact]
    public void A_solution_is_locked_checked_and_accepted()
    {
        using var solution = new BuiltSolution("One", "Two");
        solution.AddPlainProject("Plain");
        solution.WriteSolution("One", "Plain", "Two");

        // Restored by the way; a project without the package is passed over.
        var update = solution.Run(0, "update");
        Assert.Matches("^One/One.csproj  updated\nCFGLOCK308: .*\n(.*\n)*Two/Two.csproj  updated\nCFGLOCK308: ", update.StandardOutput);
        Assert.DoesNotContain("Plain", update.Output, StringComparison.Ordinal);
        Assert.Equal("One/One.csproj  as locked\nTwo/Two.csproj  as locked\n", solution.Run(0, "verify").Output);
        Assert.Equal("One/One.csproj  as locked\nTwo/Two.csproj  as locked\n", solution.Run(0, "update", "All.slnx").Output);
        Assert.Equal("nothing differs\n", solution.Run(0, "diff").Output);

        solution.Write("Two/config.toml", "model = \"huge\"\nretries = 5\n\n[limits]\n\"a.b\" = 1\n");
        var drift = solution.Run(1, "verify");
        Assert.StartsWith(
            "One/One.csproj  as locked\nTwo/Two.csproj  drifted\nTwo/Two.config.lock.toml(5,1): error CFGLOCK303: 2 keys drifted ",
            drift.StandardOutput,
            StringComparison.Ordinal);
        Assert.Contains("\n+model = \"huge\"\n", drift.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(
            "~ model   = \"large\" -> \"huge\"  # layer config.toml(1,9)\n"
                + "~ retries = 3 -> 5             # layer config.toml(2,11)\n",
            WithoutTitles(solution.Run(1, "diff", "Two")));

        // One key, and then nothing but the other is left.
        solution.Run(0, "update", "Two", "--keys", "model");
        Assert.Equal("~ retries = 3 -> 5  # layer config.toml(2,11)\n", WithoutTitles(solution.Run(1, "diff", "Two/Two.csproj")));
    }

    [Fact]
    public void Results_are_written_for_programs()
    {
        using var solution = new BuiltSolution("App");
        var missing = Json(solution.Run(1, "verify", "App", "--json")).GetProperty("projects")[0];
        Assert.Equal("failed", missing.GetProperty("result").GetString());
        Assert.Equal("CFGLOCK301", missing.GetProperty("messages")[0].GetProperty("code").GetString());
        Assert.Equal("App/App.csproj", missing.GetProperty("project").GetString());

        Assert.StartsWith(
            "App/App.config.lock.toml: error CFGLOCK301: ", solution.Run(1, "diff", "App").StandardError, StringComparison.Ordinal);
        solution.Run(0, "update", "App");
        solution.Write("App/config.toml", "model = \"huge\"\n");
        var diff = Json(solution.Run(1, "diff", "App", "--json")).GetProperty("comparisons")[0].GetProperty("differences");
        Assert.Equal(["limits.\"a.b\"", "model"], diff.EnumerateArray().Select(static one => one.GetProperty("key").GetString()));
        Assert.Equal("\"huge\"", diff[1].GetProperty("after").GetString());
        Assert.Equal(JsonValueKind.Null, diff[0].GetProperty("after").ValueKind);

        var key = Json(solution.Run(0, "explain", "App/", "model", "--json")).GetProperty("configs")[0].GetProperty("keys")[0];
        Assert.Equal("\"large\"", key.GetProperty("locked").GetString());
        Assert.Equal("layer", key.GetProperty("origin").GetProperty("kind").GetString());
    }

    [Fact]
    public void Keys_are_explained_with_where_they_come_from_and_what_the_lock_says()
    {
        using var solution = new BuiltSolution("App");
        solution.Run(0, "update", "App");
        solution.Write("App/config.toml", "model = \"huge\"\ntoken = \"hush\"\nsteps = [{ run = \"x\" }, {}]\n");

        var all = solution.Run(0, "explain", "App/");
        Assert.Equal(
            """
            limits."a.b" is 1 in the lock, and in no live source
            model        = "huge"  # layer config.toml(1,9); in the lock "large"
            retries      = 3       # default, config.schema.json(7,48)
            steps[0].run = "x"     # layer config.toml(3,18); not in the lock
            steps[1]     = {}      # layer config.toml(3,25); not in the lock

            """,
            all.StandardOutput);
        Assert.Equal(
            """
            model = "big"  # override in ConfigLockOverrides; in the lock "large"
              default, config.schema.json(6,45)  "small"  overruled
              layer config.toml(1,9)             "huge"   overruled
              override in ConfigLockOverrides    "big"    wins: an override stands above layers and profile

            """,
            solution.Run(0, "explain", "App/", "model", "-p:ConfigLockOverrides=model=big").StandardOutput);
        Assert.Equal(4, solution.Run(0, "explain", "App/", "steps").Lines.Count);
        Assert.Equal(
            """
            token stays out of the effective config and the lock
              layer config.toml(2,9)  (secret)  left out of the config

            """,
            solution.Run(0, "explain", "App/", "token").StandardOutput);
        Assert.Equal(
            "retries = 3  # default, config.schema.json(7,48)\n",
            solution.Run(0, "explain", "App/", "--origin", "default").Output);
        Assert.Equal("no config and no lock has the key modle; there is: model\n", solution.Run(1, "explain", "App/", "modle").Output);
        Assert.Equal(
            "no config and no lock has the key run; there is: steps[0].run\n",
            solution.Run(1, "explain", "App/", "run", "model").StandardError);
        Assert.Equal(
            """
            --- App, lock
            +++ App, live
            @@ -2,8 +2,10 @@
             configlock_version = "1.0.0"
             
             [config]
            -model = "large"
            +model = "huge"
             retries = 3
            """,
            string.Join('\n', solution.Run(1, "diff", "App", "--toml").StandardOutput.Split('\n').Take(9)));
    }

    [Fact]
    public void Properties_reach_the_build_and_a_broken_build_is_told_as_it_tells_it()
    {
        using var solution = new BuiltSolution("App");
        solution.Run(0, "update", "App", "-p:ConfigLockOverrides=retries=7");
        Assert.Contains("retries = 7\n", solution.Read("App/App.config.lock.toml"), StringComparison.Ordinal);
        solution.Run(0, "verify", "App", "-p", "ConfigLockOverrides=retries=7");
        solution.Run(2, "verify", "App", "-p:nonsense");

        solution.Write("App/config.toml", "model = \n");
        var broken = solution.Run(1, "verify", "App");
        const string Fault = "App/config.toml(1,9): error CFGLOCK201: ";
        Assert.StartsWith($"App/App.csproj  failed\n{Fault}", broken.StandardOutput, StringComparison.Ordinal);
        Assert.Contains(Fault, solution.Run(1, "explain", "App/").StandardError, StringComparison.Ordinal);
        solution.Write("App/App.csproj", "<Project>");
        Assert.Contains("error MSB4", solution.Run(1, "verify", "App").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Environments_are_explained_and_compared()
    {
        using var solution = new BuiltSolution();
        solution.AddProject(
            "App",
            "<ConfigLockLoadPath>{Environment}.config.lock.toml</ConfigLockLoadPath>",
            """
            <ConfigLockEnvironment Include="Development;Production" />
            <ConfigLockLayer Include="config.toml" />
            <ConfigLockLayer Include="config.{Environment}.toml" Optional="true" />
            """);
        solution.Write("App/config.Production.toml", "retries = 9\n");
        Assert.Equal(
            """
            # App, different
            retries
              Development = 3  # default, config.schema.json(7,48)
                default, config.schema.json(7,48)  3  wins: the default, and no source sets the key
              Production  = 9  # layer config.Production.toml(1,11)
                default, config.schema.json(7,48)   3  overruled
                layer config.Production.toml(1,11)  9  wins: the only source that sets the key

            """,
            solution.Run(0, "explain", "App/", "retries").StandardOutput);
        Assert.StartsWith(
            "# App in Production\nretries = 9  # layer config.Production.toml(1,11)\n",
            solution.Run(0, "explain", "App/", "retries", "--environment", "production").StandardOutput,
            StringComparison.Ordinal);
        Assert.Equal("~ retries = 3 -> 9\n", RunIn(solution, "App", "diff", "Development", "Production").StandardOutput);
        Assert.Contains(
            "there are: Development, Production",
            solution.Run(2, "explain", "App/", "--environment", "Staging").StandardError,
            StringComparison.Ordinal);
    }

    // What no lock holds it has a digest of.
    [Fact]
    public void A_digest_that_differs_fails_both_verify_and_diff()
    {
        using var solution = new BuiltSolution();
        solution.AddProject("App", items: "<ConfigLockAttachment Include=\"notes.txt\" />");
        solution.Write("App/notes.txt", "one");
        solution.Run(0, "update", "App");
        solution.Write("App/notes.txt", "two");
        solution.Run(1, "verify", "App");
        Assert.Equal("~ digest of file:notes.txt\n", solution.Run(1, "diff", "App").StandardOutput);
        var digest = Json(solution.Run(1, "diff", "App", "--json")).GetProperty("comparisons")[0].GetProperty("digests")[0];
        Assert.Equal("changed", digest.GetProperty("change").GetString());
    }

    [Fact]
    public void Each_framework_of_a_project_has_a_config()
    {
        using var solution = new BuiltSolution();
        solution.AddProject(
            "App",
            "<ConfigLockLoadPath>$(TargetFramework).config.lock.toml</ConfigLockLoadPath>",
            framework: "<TargetFrameworks>net9.0;net10.0</TargetFrameworks>");
        solution.Run(0, "update", "App");
        Assert.True(solution.Exists("App/net9.0.config.lock.toml") && solution.Exists("App/net10.0.config.lock.toml"));
        Assert.Equal("App/App.csproj  as locked\n", solution.Run(0, "verify", "App").Output);
        var explained = solution.Run(0, "explain", "App/", "--origin", "layer").StandardOutput.Split('\n');
        Assert.Equal(["# App.net9.0", "# App.net10.0"], explained.Where(static line => line.StartsWith('#')));
    }

    [Fact]
    public void A_report_is_written_where_it_is_asked_for()
    {
        using var solution = new BuiltSolution("App");
        solution.Run(0, "update", "App");
        var report = solution.Run(0, "report", "App", "--output", "out", "--no-open");
        Assert.EndsWith("wrote out/App.report.html\n", report.StandardOutput, StringComparison.Ordinal);
        Assert.True(solution.Exists("out/App.report.html"));
    }

    [Fact]
    public void Where_there_is_nothing_or_too_much_to_ask_it_says_so()
    {
        using var solution = new BuiltSolution("App");
        Assert.Contains("no project and no solution", solution.Run(2, "verify").StandardError, StringComparison.Ordinal);
        solution.AddPlainProject("Plain");
        Assert.Contains("uses the package ConfigLock", solution.Run(2, "verify", "Plain").StandardError, StringComparison.Ordinal);
        solution.Write("App/Other.csproj", "<Project />");
        Assert.Contains("App.csproj, Other.csproj", solution.Run(2, "verify", "App").StandardError, StringComparison.Ordinal);
        Assert.Contains("does not exist", solution.Run(2, "verify", "none").StandardError, StringComparison.Ordinal);
    }

    // Those of several configs have titles.
    private static string WithoutTitles(ProgramRun run) => string.Concat(
        run.StandardOutput.Split('\n').Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line + "\n"));

    private static ProgramRun RunIn(BuiltSolution solution, string folder, params string[] arguments) =>
        ToolRun.Run(solution.PathOf(folder), arguments);

    private static JsonElement Json(ProgramRun run)
    {
        using var document = JsonDocument.Parse(run.StandardOutput);
        return document.RootElement.Clone();
    }
}
