using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The rule <c>drift</c> in real builds.</summary>
public class MutedDriftTests
{
    private const string RulesFile = "configlock.rules.toml";
    private const string NoContinuousIntegration = "-p:ContinuousIntegrationBuild=false";

    private static string Rule(string drift, string until = "") =>
        $"[rules.model]\ndrift = \"{drift}\"\nreason = \"the rollout moves it\"\n{until}";

    [Theory]
    [InlineData(NoContinuousIntegration)]
    [InlineData("-p:ContinuousIntegrationBuild=true")]
    public async Task A_warning_comes_in_each_build_until_the_day_is_over(string ci)
    {
        using var project = await Locked.CreateAsync("<ConfigLockMode>Verify</ConfigLockMode>");
        project.Write(RulesFile, Rule("warn", "until = 2030-01-31\n"));
        project.Edit("config.toml", "large", "huge");
        string[] given = [ci, "-p:ConfigLockToday=2030-01-31"];

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(
                "model: locked `\"large\"`, now `\"huge\"` from layer config.toml(1,9); "
                + "a rule lets this pass until 2030-01-31: the rollout moves it",
                (await project.ResolveAsync(given)).MustWarnWith("CFGLOCK316").Text);
        }

        (await project.ResolveAsync([.. given, "-warnaserror"])).MustFailWith("CFGLOCK316");
        (await project.ResolveAsync([.. given, "-warnaserror", "-p:WarningsNotAsErrors=CFGLOCK316"])).MustPass();
        (await project.ResolveAsync(ci, "-p:ConfigLockToday=2030-02-01")).MustFailWith("CFGLOCK303");
    }

    // The compiler has the rules too, and the types the value that the build works with.
    [Fact]
    public async Task A_replay_compiles_the_live_value_and_says_nothing_of_what_is_ignored()
    {
        using var project = await Locked.CreateAsync("<OutputType>Exe</OutputType>");
        project.Write(RulesFile, Rule("ignore", "until = 2030-01-31\n"));
        project.Edit("config.toml", "large", "huge");
        project.Write("Program.cs", "System.Console.WriteLine(App.AppConfig.Effective.Model);");

        (await project.BuildAsync("-p:ConfigLockToday=2030-01-01", "-warnaserror")).MustPassQuietly();
        Assert.Equal("huge", (await project.StartAsync()).Output.Trim());
        Assert.Contains("model = \"large\"", project.Read(Locked.Lock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_counts_for_an_unchanged_build_only_while_a_rule_has_an_end()
    {
        using var project = await Locked.CreateAsync();
        project.Edit("config.toml", "large", "huge");
        foreach (var (until, counts) in new[] { (string.Empty, false), ("until = 9999-12-31\n", true) })
        {
            project.Write(RulesFile, Rule("ignore", until));
            Assert.True(await RunsAsync("-p:ConfigLockToday=2030-01-01"));
            Assert.False(await RunsAsync("-p:ConfigLockToday=2030-01-01"));
            Assert.Equal(counts, await RunsAsync("-p:ConfigLockToday=2030-01-02"));
            (await project.ResolveAsync(NoContinuousIntegration, "-p:ConfigLockToday=soon")).MustFailWith("CFGLOCK208");
        }

        // By the day of the machine.
        Assert.True(await RunsAsync("-p:ConfigLockToday="));

        async Task<bool> RunsAsync(string day)
        {
            var build = await project.ResolveAsync("-v:d", NoContinuousIntegration, day);
            build.MustPassQuietly();
            return build.RanTask;
        }
    }
}
