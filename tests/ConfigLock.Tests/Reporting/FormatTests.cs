using ConfigLock.Core.Build;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Tests.Reporting.Page;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Reporting;

/// <summary>What each form of a report says.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Approvals = "tests/ConfigLock.Tests/Reporting/Approved/";

    private static readonly string[] Kinds = ["report.json", "report.md", "report.html", "sarif", "patch", "config.lock.toml"];

    private readonly ReportedProject _project = new();

    public static TheoryData<string> All => [.. Kinds];

    [Theory]
    [MemberData(nameof(All))]
    public void A_drift_reads_as_approved(string kind)
    {
        _project.Files.Write("limits.toml", "[limits]\nturns = 3\n\"a|b `c` <i>\" = 4\n");
        _project.Files
            .Write(TemporaryProject.LayerFile, "model = \"gpt-6 <b>&amp;</b> ```\"\nprompt = \"line\\nline ````\"\ntoken = \"s3cret\"\n");
        var request = _project.VerifyRequest with
        {
            Layers = [
                _project.Files.Layer("config.toml"), _project.Files.Layer("limits.toml"), _project.Files.Layer("local.toml", optional: true)
            ],
            Overrides = "features.unified_exec=true",
            LayerLeftOut = _project.Files.Named("other.toml"),
        };

        ConfigLockBuild.Run(request);

        Approved.Matches(Approvals + "Drift." + kind, PageText.WithoutAssets(_project.Report(kind)));
    }

    [Theory]
    [InlineData("Passed", "", "")]
    [InlineData("Failed", "model = 3\nunknown = 1\n", "")]
    [InlineData("Syntax", "model = = 3\n", "")]
    [InlineData("Replayed", "model = \"gpt-6\"\n", "model=gpt-7")]
    public void Each_result_fits_the_schema_of_reports(string name, string layer, string overrides)
    {
        if (layer.Length > 0) _project.Files.Write(TemporaryProject.LayerFile, layer);
        ConfigLockBuild.Run((name == "Replayed" ? _project.Request : _project.VerifyRequest) with { Overrides = overrides });

        var json = _project.Report("report.json");
        Approved.Matches($"{Approvals}{name}.report.json", json);
        var schema = SchemaSamples.Load(Repository.Read("schema/report.schema.json"));
        Assert.Empty(
            new Validator(new ValidationOptions { AssertFormats = true }).Validate(schema, SchemaSamples.Json(json))
                .Select(static violation => $"{violation.Path}: {violation.Expected}"));
    }

    [Fact]
    public void No_report_shows_a_secret_or_an_absolute_path()
    {
        // By absolute names, as a Directory.Build.props gives them.
        var root = Path.GetDirectoryName(_project.Files.PathOf("x"))!;
        _project.Files.Write(
            TemporaryProject.LockFile,
            _project.Files.Read(TemporaryProject.LockFile).Replace("[config]\n", "[config]\nsecret_token = \"s3cret\"\n"));
        var request = _project.VerifyRequest with
        {
            Layers = [new(_project.Files.PathOf("config.toml"), _project.Files.PathOf("config.toml"), false)],
            LoadPath = new(_project.Files.PathOf(TemporaryProject.LockFile), _project.Files.PathOf(TemporaryProject.LockFile)),
            Overrides = "model=gpt-6",
        };

        var drift = Assert.Single(ConfigLockBuild.Run(request).Diagnostics);

        Assert.DoesNotContain("s3cret", drift.Message);
        Assert.DoesNotContain("patch", drift.Message);
        Assert.False(_project.HasReport("patch"));
        foreach (var file in Directory.GetFiles(_project.Files.PathOf("reports")))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("s3cret", text);
            Assert.DoesNotContain(root, text);
            Assert.DoesNotContain('\r', text);
        }
    }

    [Fact]
    public void The_same_build_gives_the_same_bytes()
    {
        var request = _project.Request with { Overrides = "model=x" };
        ConfigLockBuild.Run(request);
        var before = Kinds.Select(_project.Report).ToList();

        using var other = new ReportedProject();
        ConfigLockBuild.Run(other.Request with { Overrides = "model=x" });
        Assert.Equal(before, Kinds.Select(other.Report));
    }

    public void Dispose() => _project.Dispose();
}
