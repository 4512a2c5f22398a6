using System.Text.Json;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>What a build leaves in <c>ConfigLockReportDir</c>.</summary>
public class ReportTests
{
    private const string ReportDirectory = "<ConfigLockReportDir>out/reports</ConfigLockReportDir>";

    private static readonly string[] Always = ["App.report.html", "App.report.json", "App.report.md", "App.sarif"];

    private static IEnumerable<string?> Reports(Sandbox project) =>
        Directory.GetFiles(project.PathOf("out/reports")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static string Result(Sandbox project)
    {
        using var json = JsonDocument.Parse(project.Read("out/reports/App.report.json"));
        return json.RootElement.GetProperty("result").GetString()!;
    }

    [Fact]
    public async Task The_patch_alone_makes_the_next_build_pass()
    {
        using var project = await Locked.CreateAsync(ReportDirectory);
        project.Edit("config.schema.json", "\"retries\":", "\"budget\": { \"type\": \"integer\", \"default\": 7 }, \"retries\":");

        (await project.BuildAsync()).MustDrift("+budget = 7");
        Assert.Equal("drifted", Result(project));
        Assert.Equal(["App.config.lock.toml", "App.patch", .. Always], Reports(project));
        var candidate = project.Read("out/reports/App.config.lock.toml");

        Git.Run(project.Directory, "apply", "out/reports/App.patch");
        Assert.Equal(candidate, project.Read(Locked.Lock));
        (await project.ResolveAsync()).MustPassQuietly();
        Assert.Equal("passed", Result(project));
        Assert.Equal(Always, Reports(project));
    }

    [Fact]
    public async Task A_no_op_build_writes_nothing_and_a_deleted_report_comes_again()
    {
        using var project = await Locked.CreateAsync(ReportDirectory);
        (await project.ResolveAsync()).MustPassQuietly();
        var page = project.PathOf("out/reports/App.report.html");
        var written = File.GetLastWriteTimeUtc(page);

        var again = await project.ResolveAsync("-v:d");
        again.Expect(!again.RanTask, "a skipped task");
        Assert.Equal(written, File.GetLastWriteTimeUtc(page));

        File.Delete(page);
        (await project.ResolveAsync()).MustPassQuietly();
        Assert.True(File.Exists(page));
    }

    [Fact]
    public async Task Build_servers_get_a_summary_when_there_is_something_to_say()
    {
        using var project = await Locked.CreateAsync(ReportDirectory);
        project.Environment["GITHUB_STEP_SUMMARY"] = project.PathOf("summary.md");
        project.Environment["TF_BUILD"] = "True";

        var passed = await project.ResolveAsync();
        passed.MustPassQuietly();
        passed.Expect(!passed.Output.Contains("##vso", StringComparison.Ordinal), "no announcement");
        Assert.False(project.Exists("summary.md"));

        project.Write("config.toml", "model = = 3\n");
        var failed = await project.BuildAsync();
        failed.MustFailWith("CFGLOCK201");
        failed.Expect(
            failed.Output.Contains("##vso[task.uploadsummary]" + project.PathOf("out/reports/App.report.md"), StringComparison.Ordinal),
            "the announcement");
        Assert.Contains("CFGLOCK201", project.Read("summary.md"));
        Assert.Equal("failed", Result(project));
    }
}
