using System.Text.Json;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reporting;

/// <summary>When which files are written, and which are left alone.</summary>
public sealed class ReportFilesTests : IDisposable
{
    private readonly ReportedProject _project = new();

    [Fact]
    public void Reports_also_come_from_builds_that_pass_or_fail()
    {
        Assert.Null(TemporaryProject.Passes(_project.Request).SummaryFile);
        Assert.Equal("passed", Result());

        _project.Files.Write(TemporaryProject.LayerFile, "model = = 1\n");
        var failed = ConfigLockBuild.Run(_project.Request);
        Assert.Equal(_project.Files.PathOf("reports/App.report.md"), failed.SummaryFile);
        Assert.Equal("failed", Result());
        Assert.Contains(_project.Files.PathOf("reports/App.sarif"), failed.FilesWritten);
    }

    [Fact]
    public void A_design_time_build_a_bad_id_and_an_explanation_report_nothing()
    {
        ConfigLockBuild.Run(_project.Request with { DesignTime = true, Overrides = "model=x" });
        ConfigLockBuild.Run(_project.Request with { Id = "../App" });
        ConfigLockBuild.Run(_project.Request with { Explain = true });

        Assert.False(Directory.Exists(_project.Files.PathOf("reports")));
    }

    [Fact]
    public void A_directory_of_reports_can_be_the_one_of_locks()
    {
        var request = _project.Files.ReplayRequest() with { ReportDirectory = _project.Files.Named("locks"), Overrides = "model=x" };
        var before = _project.Files.Read(TemporaryProject.LockFile);

        TemporaryProject.Fails(request, "CFGLOCK303");
        Assert.Equal(before, _project.Files.Read(TemporaryProject.LockFile));
        _project.Apply(patch: "locks/App.patch");
        TemporaryProject.Passes(request);
        Assert.True(_project.Files.Exists(TemporaryProject.LockFile));
        Assert.False(_project.Files.Exists("locks/App.patch"));

        // A lock that this build has no word about is not ours to delete.
        TemporaryProject.Passes(request with { LoadPath = null });
        Assert.True(_project.Files.Exists(TemporaryProject.LockFile));
    }

    [Fact]
    public void Files_of_other_hands_stay()
    {
        _project.Files.Write("reports/App.patch", "mine\n");
        _project.Files.Write("reports/App.config.lock.toml", "mine\n");
        _project.Files.Write("reports/App.report.json", "no JSON\n");

        TemporaryProject.Passes(_project.Request);

        Assert.Equal("mine\n", _project.Report("patch"));
        Assert.Equal("mine\n", _project.Report("config.lock.toml"));
    }

    [Fact]
    public void What_a_build_left_that_did_not_come_to_its_end_goes_with_the_drift()
    {
        TemporaryProject.Passes(_project.Request);
        File.Delete(_project.Files.PathOf("reports/App.report.md"));
        Directory.CreateDirectory(_project.Files.PathOf("reports/App.report.md"));
        Assert.True(ConfigLockBuild.Run(_project.Request with { Overrides = "model=x" }).Diagnostics.HasErrors);
        Assert.True(_project.HasReport("patch"));
        Directory.Delete(_project.Files.PathOf("reports/App.report.md"));

        TemporaryProject.Passes(_project.Request);

        Assert.False(_project.HasReport("patch"));
        Assert.False(_project.HasReport("config.lock.toml"));
    }

    [Fact]
    public void The_summary_of_the_job_gets_what_is_news()
    {
        var request = _project.Request with { JobSummary = _project.Files.PathOf("summary.md") };
        _project.Files.Write("summary.md", "first\n");
        TemporaryProject.Passes(request);
        Assert.Equal("first\n", _project.Files.Read("summary.md"));

        TemporaryProject.Fails(request with { Overrides = "model=x" }, "CFGLOCK303");
        Assert.Equal("first\n" + _project.Report("report.md") + "\n", _project.Files.Read("summary.md"));
    }

    [Fact]
    public void A_report_that_cannot_be_written_fails_the_build()
    {
        _project.Files.Write("reports", "a file");
        TemporaryProject.Fails(_project.Request, "CFGLOCK306");
    }

    [Fact]
    public void A_summary_that_cannot_be_written_fails_the_build()
    {
        var result =
            ConfigLockBuild.Run(_project.Request with { JobSummary = _project.Files.PathOf("no/summary.md"), Overrides = "model=x" });
        Assert.Equal(
            ["CFGLOCK303", "CFGLOCK306"],
            result.Diagnostics.Where(static diagnostic => diagnostic.IsError).Select(static diagnostic => diagnostic.Code));
    }

    private string Result() => JsonDocument.Parse(_project.Report("report.json")).RootElement.GetProperty("result").GetString()!;

    public void Dispose() => _project.Dispose();
}
