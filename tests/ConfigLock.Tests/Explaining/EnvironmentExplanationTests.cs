using System.Text.Json;
using ConfigLock.Core.Build;
using ConfigLock.Tests.Reporting;

namespace ConfigLock.Tests.Explaining;

/// <summary>What <c>-t:ConfigLockExplain</c> says of several environments (docs/environments.md).</summary>
public sealed class EnvironmentExplanationTests : IDisposable
{
    private const string Approvals = "tests/ConfigLock.Tests/Explaining/Approved/";

    private readonly ReportedEnvironments _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Without_locks_it_reads_as_approved()
    {
        // The same value of another place is the same, and said with both.
        _project.Files.Write("config.Development.toml", "level = \"info\"\n");
        Reads("Live", _project.Request());
    }

    [Fact]
    public void With_locks_that_drift_it_reads_as_approved()
    {
        _project.Drift();
        Reads("Drift", _project.Verify() with { OverrideItems = [new("prompt", "x", "Development")] });
    }

    [Fact]
    public void With_a_profile_and_without_a_lock_of_one_it_reads_as_approved()
    {
        File.Delete(_project.Files.PathOf("locks/App.Staging.config.lock.toml"));
        Reads("Profile", _project.Verify() with { Profile = "loud" });
    }

    [Fact]
    public void What_is_the_same_everywhere_is_all_there_is()
    {
        File.Delete(_project.Files.PathOf("config.Staging.toml"));
        var text = TemporaryProject.Passes(_project.Request("Development", "Staging") with { Explain = true }).Explanation!;
        Assert.StartsWith("# the same in Development, Staging\n", text);
        Assert.DoesNotContain("# different", text);
    }

    [Fact]
    public void One_that_does_not_resolve_is_an_error_and_the_others_are_explained()
    {
        _project.Files.Write("config.Staging.toml", "url = 3\n");
        var result = ConfigLockBuild.Run(_project.Request() with { Explain = true });
        Assert.StartsWith("in Staging: ", Assert.Single(TemporaryProject.Said(result)).Message);
        Assert.StartsWith("# the same in Development, Production\n", result.Explanation);

        var one = ConfigLockBuild.Run(_project.Request("Development", "Staging") with { Explain = true });
        Assert.StartsWith("# in Development\n", one.Explanation);
    }

    [Fact]
    public void Programs_get_a_file_of_each()
    {
        TemporaryProject.Passes(_project.Verify() with { Explain = true });
        Assert.Equal(["\"http://localhost\"", "\"https://staging\"", "\"http://localhost\""], Urls("Development", "Staging", "Production"));
        Assert.False(_project.Files.Exists("obj/configlock/App.explain.json"));

        TemporaryProject.Passes(_project.Request("Live") with { Explain = true });
        Assert.Equal(["\"http://localhost\""], Urls("Live"));
        Assert.False(_project.Files.Exists("obj/configlock/App.Staging.explain.json"));
    }

    private IEnumerable<string?> Urls(params string[] environments) => environments.Select(name =>
        JsonDocument.Parse(_project.Files.Read($"obj/configlock/App.{name}.explain.json")).RootElement.EnumerateArray()
            .Single(static key => key.GetProperty("key").GetString() == "url").GetProperty("value").GetString());

    private static void Reads(string name, BuildRequest request) => Approved.Matches(
        $"{Approvals}{name}.txt", TemporaryProject.Passes(request with { Explain = true }).Explanation + "\n");
}
