using System.Text.Json;
using System.Text.Json.Nodes;
using ConfigLock.Core.Build;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Tests.Reporting.Page;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Reporting;

/// <summary>Reports of several environments (docs/environments.md).</summary>
public sealed class EnvironmentReportTests : IDisposable
{
    private const string Approvals = "tests/ConfigLock.Tests/Reporting/Approved/";

    private static readonly string[] Kinds =
        ["report.json", "report.md", "report.html", "sarif", "Staging.patch", "Staging.config.lock.toml", "Production.patch"];

    private readonly ReportedEnvironments _project = new();

    public void Dispose() => _project.Dispose();

    public static TheoryData<string> All => [.. Kinds];

    [Theory]
    [MemberData(nameof(All))]
    public void A_drift_in_two_of_them_reads_as_approved(string kind)
    {
        _project.Drift();
        ConfigLockBuild.Run(_project.Verify() with { OverrideItems = [new("prompt", "x", "Development")] });
        Approved.Matches(Approvals + "Environments." + kind, PageText.WithoutAssets(_project.Report(kind)));
    }

    [Theory]
    [InlineData("report.json")]
    [InlineData("report.md")]
    public void A_failure_says_which_of_them_failed(string kind)
    {
        _project.Drift();
        _project.Files.Write("config.Staging.toml", "url = = 1\n");
        ConfigLockBuild.Run(_project.Verify());
        Approved.Matches(Approvals + "EnvironmentFailed." + kind, _project.Report(kind));
    }

    [Fact]
    public void Each_result_fits_the_schema_of_reports()
    {
        TemporaryProject.Passes(_project.Verify());
        Fits();
        TemporaryProject.Passes(_project.Request("Live"));
        Fits();
        Assert.Null(Json()["matrix"]);
        _project.Drift();
        ConfigLockBuild.Run(_project.Verify());
        Fits();
        _project.Files.Write("config.Staging.toml", "url = = 1\n");
        ConfigLockBuild.Run(_project.Verify());
        Fits();
        _project.Files.Write("config.toml", "url = = 1\n");
        ConfigLockBuild.Run(_project.Verify());
        Fits();
        ConfigLockBuild.Run(_project.Verify() with { DefaultEnvironment = "None" });
        Fits();
    }

    [Theory]
    [InlineData("environments", "")]
    [InlineData("matrix", "")]
    [InlineData("", "mode")]
    [InlineData("", "layers")]
    public void The_schema_holds_both_forms_apart(string added, string removed)
    {
        TemporaryProject.Passes(_project.Verify());
        var environments = Json();
        TemporaryProject.Passes(_project.Files.Request() with { ReportDirectory = _project.Files.Named("reports") });
        var single = Json();
        Assert.Empty(Faults(environments));
        Assert.Empty(Faults(single));
        if (added.Length > 0) single[added] = environments[added]!.DeepClone();
        single.Remove(removed);
        Assert.NotEmpty(Faults(single));
    }

    [Fact]
    public void With_a_fault_of_the_project_no_environment_passes()
    {
        ConfigLockBuild.Run(_project.Verify() with { DefaultEnvironment = "None" });
        Assert.Equal(["failed", "failed", "failed"], Json()["environments"]!.AsArray().Select(static one => (string?)one!["result"]));
    }

    [Fact]
    public void Each_patch_makes_its_lock_pass()
    {
        Git.Run(_project.Files.PathOf("."), "init", "-q");
        _project.Drift();
        var result = ConfigLockBuild.Run(_project.Verify());
        Assert.Equal(2, TemporaryProject.Said(result).Count());
        Assert.False(_project.HasReport("Development.patch"));
        var candidate = _project.Report("Production.config.lock.toml");

        Apply("reports/App.Production.patch");
        Assert.Equal(candidate, _project.Files.Read("locks/App.Production.config.lock.toml"));
        TemporaryProject.Fails(_project.Verify(), "CFGLOCK303");
        Assert.False(_project.HasReport("Production.patch"));
        Assert.False(_project.HasReport("Production.config.lock.toml"));

        Apply("reports/App.Staging.patch");
        TemporaryProject.Passes(_project.Verify());
        Assert.False(_project.HasReport("Staging.patch"));
        Assert.False(_project.HasReport("Staging.config.lock.toml"));
    }

    [Fact]
    public void A_patch_starts_from_the_directory_of_its_own_lock()
    {
        _project.Files.Write("src/note.txt", string.Empty);
        foreach (var name in (string[])["Development", "Staging", "Production"])
            _project.Files.Write($"all/{name}/App.toml", _project.Files.Read($"locks/App.{name}.config.lock.toml"));
        _project.Files.Write("config.Production.toml", string.Empty);
        var request = _project.Verify() with
        {
            ProjectFile = _project.Files.PathOf("src/App.csproj"),
            LoadPath = new(_project.Files.PathOf("all/{Environment}/App.toml"), "../all/{Environment}/App.toml"),
        };

        var drift = TemporaryProject.Fails(request, "CFGLOCK303");
        Assert.Contains("git -C ../all/Production apply ../../reports/App.Production.patch", drift.Message, StringComparison.Ordinal);
        Git.Run(_project.Files.PathOf("all/Production"), "apply", "../../reports/App.Production.patch");
        TemporaryProject.Passes(request);
    }

    [Fact]
    public void What_a_build_left_of_an_environment_that_is_no_longer_named_goes()
    {
        _project.Drift();
        ConfigLockBuild.Run(_project.Verify());
        Assert.True(_project.HasReport("Staging.patch"));
        _project.Files.Write("reports/App.Test.patch", "mine\n");

        ConfigLockBuild.Run(_project.Verify("Development", "Production"));

        Assert.False(_project.HasReport("Staging.patch"));
        Assert.False(_project.HasReport("Staging.config.lock.toml"));
        Assert.True(_project.HasReport("Production.patch"));
        Assert.Equal("mine\n", _project.Report("Test.patch"));

        // Nor is there anything left once the project has no environments.
        TemporaryProject.Passes(_project.Files.Request() with { ReportDirectory = _project.Files.Named("reports") });
        Assert.False(_project.HasReport("Production.patch"));
    }

    [Fact]
    public void A_directory_of_reports_can_be_the_one_of_locks()
    {
        _project.Drift();
        string[] locks = ["Development", "Staging", "Production"];
        string[] before = [.. locks.Select(name => _project.Files.Read($"locks/App.{name}.config.lock.toml"))];
        var request = _project.Verify() with { ReportDirectory = _project.Files.Named("locks") };

        ConfigLockBuild.Run(request);
        Assert.Equal(before, locks.Select(name => _project.Files.Read($"locks/App.{name}.config.lock.toml")));
        Apply("locks/App.Staging.patch");
        Apply("locks/App.Production.patch");
        TemporaryProject.Passes(request);

        // Without Staging its lock is not ours to delete.
        TemporaryProject.Passes(_project.Request("Production") with { ReportDirectory = _project.Files.Named("locks") });
        Assert.True(_project.Files.Exists("locks/App.Staging.config.lock.toml"));
    }

    [Fact]
    public void In_a_CI_build_each_drifted_key_names_its_environment_on_one_line()
    {
        _project.Drift();
        var result = ConfigLockBuild.Run(_project.Verify() with { ContinuousIntegration = true });

        Assert.Collection(
            TemporaryProject.Said(result),
            static first =>
            {
                Assert.StartsWith("in Staging: limits.turns: locked `5`, no longer in the effective config; to accept", first.Message);
                Assert.Equal("locks/App.Staging.config.lock.toml", first.Place.Source!.Name);
            },
            static second => Assert.Equal(
                "in Staging: url: locked `\"https://staging\"`, now `\"https://other\"` from layer config.Staging.toml(1,7)",
                second.Message),
            static third => Assert.StartsWith(
                "in Production: level: locked `\"warning\"`, now `\"error\"` from layer config.Production.toml(1,9)", third.Message));
        Assert.StartsWith("in Staging:\n--- expected\n+++ actual\n", result.Diff);
        Assert.Contains("\nin Production:\n--- expected\n", result.Diff);
    }

    [Fact]
    public void The_page_takes_any_name()
    {
        TemporaryProject.Passes(_project.Request("R&D", "O'Brien") with { OverrideItems = [new("url", "x", "R&D")] });
        Assert.Contains("<td data-label=\"R&amp;D\"><div><code>&quot;x&quot;</code>", _project.Report("report.html"));
        Assert.Contains("<td data-label=\"O&#39;Brien\">", _project.Report("report.html"));
        Assert.Contains("<b>O&#39;Brien</b>", _project.Report("report.html"));
    }

    [Fact]
    public void The_summary_shows_some_rows_and_each_value_where_it_differs()
    {
        var many = string.Concat(Enumerable.Range(0, 120).Select(static i => FormattableString.Invariant($"k{i:000} = {i}\n")));
        var text = new string('x', 300);
        _project.Files.Write("config.Development.toml", $"prompt = \"{text}1\"\n");
        _project.Files.Write("config.Staging.toml", $"prompt = \"{text}2\"\n[limits]\n{many}");
        TemporaryProject.Passes(_project.Request());

        var rows = _project.Report("report.md").Split('\n');
        Assert.Contains("124 keys differ; 122 of them are missing in some.", rows);
        Assert.Contains("and 24 more", rows);
        Assert.Contains(rows, static row => row.StartsWith("| `limits.k098` | *missing* | `98` | *missing* |", StringComparison.Ordinal));
        _project.Files.Write("config.Staging.toml", $"prompt = \"{text}2\"\n");
        TemporaryProject.Passes(_project.Request());
        rows = _project.Report("report.md").Split('\n');
        var prompt = Assert.Single(rows, static row => row.StartsWith("| `prompt`", StringComparison.Ordinal));
        Assert.Matches("^\\| `prompt` \\| `…x+1\"` \\| `…x+2\"` \\| \\*missing\\* \\|$", prompt);
    }

    [Fact]
    public void The_diffs_of_all_of_them_have_room_in_one_summary()
    {
        var many = string.Concat(Enumerable.Range(0, 5000).Select(static i => FormattableString.Invariant($"k{i:0000} = 1\n")));
        foreach (var name in (string[])["Development", "Staging", "Production"])
            _project.Files.Write($"config.{name}.toml", $"[limits]\n{many}");
        ConfigLockBuild.Run(_project.Verify());
        var text = _project.Report("report.md");
        Assert.True(text.Length < 120_000, $"{text.Length} characters");
        Assert.Equal(3, text.Split("The diff goes on in `App.report.html`.").Length - 1);
    }

    private void Apply(string patch) => Git.Run(_project.Files.PathOf("."), "apply", _project.Files.PathOf(patch));

    private JsonObject Json() => JsonNode.Parse(_project.Report("report.json"))!.AsObject();

    private void Fits() => Assert.Empty(Faults(Json()));

    private static IEnumerable<string> Faults(JsonObject report)
    {
        var schema = SchemaSamples.Load(Repository.Read("schema/report.schema.json"));
        return new Validator(new ValidationOptions { AssertFormats = true })
            .Validate(schema, SchemaSamples.Json(report.ToJsonString(JsonSerializerOptions.Default)))
            .Select(static violation => $"{violation.Path}: {violation.Expected}").ToList();
    }
}
