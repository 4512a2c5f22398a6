using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tests.Build;

/// <summary>Projects of one whole build never overwrite each other's locks and reports.</summary>
public sealed class FileClaimTests : IDisposable
{
    private readonly TemporaryProject _project = new("{}", "model = \"a\"\n");
    private readonly List<IDisposable> _wholeBuild = [];

    private BuildRequest Update(string project = "App", string overrides = "") => _project.ReplayRequest() with
    {
        Update = "true",
        ProjectFile = _project.PathOf($"{project}/{project}.csproj"),
        Overrides = overrides,
        KeepUntilAllIsBuilt = _wholeBuild.Add,
    };

    [Fact]
    public void Two_projects_that_make_different_locks_of_one_file_are_an_error_that_names_both()
    {
        Passes(Update());
        var before = _project.Read(TemporaryProject.LockFile);

        var error = TemporaryProject.Fails(Update("Other", "model=b"), "CFGLOCK310");

        Assert.StartsWith(
            "Other.csproj and ../App/App.csproj would write different locks to \"locks/App.config.lock.toml\" in one build; ",
            error.Message);
        Assert.Equal(before, _project.Read(TemporaryProject.LockFile));
        Passes(Update("Third"));
    }

    [Fact]
    public void One_that_has_nothing_to_write_counts_too()
    {
        Passes(Update());
        EndBuild();
        Passes(Update());

        TemporaryProject.Fails(Update("Other", "model=b"), "CFGLOCK310");
    }

    [Fact]
    public void Two_frameworks_of_one_project_are_told_to_have_a_lock_each()
    {
        Passes(Update());

        Assert.Contains("$(TargetFramework)", TemporaryProject.Fails(Update(overrides: "model=b"), "CFGLOCK310").Message);
    }

    [Fact]
    public void Builds_one_after_the_other_may_disagree_and_leave_nothing_behind()
    {
        Passes(Update());
        EndBuild();
        Passes(Update("Other", "model=b"));
        EndBuild();

        Assert.Equal(["App.config.lock.toml"], Directory.GetFiles(_project.PathOf("locks")).Select(Path.GetFileName));
    }

    [Fact]
    public void The_claim_of_a_killed_build_counts_for_nothing_and_is_removed()
    {
        Passes(Update());
        var claim = Assert.Single(Directory.GetFiles(_project.PathOf("locks"), "*.held"));
        var said = File.ReadAllText(claim);
        EndBuild();
        File.WriteAllText(claim, said);

        Passes(Update("Other", "model=b"));
        Assert.False(File.Exists(claim));
    }

    // Who looks whether a claim is held holds it for an instant, and must not be taken for its owner by the next who looks.
    [Fact]
    public void Builds_that_look_at_the_claim_of_a_killed_build_are_not_taken_for_it()
    {
        using var folder = new TemporaryFolder(inMemory: true);
        var claimed = folder.PathOf("lock.toml");
        var left = TemporaryFile.ClaimPathFor(claimed);
        File.WriteAllText(left, SaidBy(claimed, "other"));

        var isOver = false;
        var others = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            while (!Volatile.Read(ref isOver)) TemporaryFile.RemoveUnlessHeld(left);
        })).ToList();
        others.ForEach(static other => other.Start());

        var disagreeing = new List<string?>();
        for (var build = 0; build < 1000; build++)
        {
            using var claim = FileClaim.Make(claimed, "App", "same", ignored: null, out var other);
            disagreeing.Add(other);
        }

        Volatile.Write(ref isOver, true);
        others.ForEach(static other => other.Join());
        Assert.All(disagreeing, Assert.Null);
        Assert.False(File.Exists(left));
    }

    private static string SaidBy(string claimed, string text)
    {
        using var claim = FileClaim.Make(claimed, "Killed", text, ignored: null, out _);
        return File.ReadAllText(TemporaryFile.ClaimsOf(claimed).Single());
    }

    [Fact]
    public void A_key_and_a_version_are_claimed_as_a_whole_lock_is()
    {
        Passes(Update());
        EndBuild();

        Passes(Update("Some", "model=b") with { UpdateKeys = "model" });
        Passes(Update("Same", "model=b"));
        TemporaryProject.Fails(Update("Other", "model=c") with { UpdateKeys = "model" }, "CFGLOCK310");
        TemporaryProject.Fails(Update("Newer") with { Update = "Version", Version = "2.0.0" }, "CFGLOCK310");
    }

    [Fact]
    public void Of_two_at_the_same_time_at_least_one_fails_and_the_lock_is_never_of_both()
    {
        for (var round = 0; round < 20; round++)
        {
            var results = new BuildResult[4];
            Parallel.For(0, results.Length, i =>
            {
                var kept = new List<IDisposable>();
                results[i] = ConfigLockBuild.Run(Update($"P{i}", $"model={i % 2}") with
                {
                    IntermediateDirectory = _project.PathOf($"P{i}/obj"),
                    KeepUntilAllIsBuilt = kept.Add,
                });
                lock (_wholeBuild) _wholeBuild.AddRange(kept);
            });

            var errors = results.SelectMany(static result => result.Diagnostics).Where(static message => message.IsError);
            var codes = errors.Select(static message => message.Code).ToList();
            Assert.NotEmpty(codes);
            Assert.All(codes, static code => Assert.Equal("CFGLOCK310", code));
            EndBuild();
        }
    }

    [Fact]
    public void Two_projects_of_one_name_with_one_folder_of_reports_are_an_error_that_names_both()
    {
        Passes(Report("App"));
        var before = _project.Read("reports/App.report.json");

        // Be it passed, drifted or failed.
        var error = Assert.Single(ConfigLockBuild.Run(Report("Other") with { Overrides = "model = 1" }).Diagnostics, IsCollision);

        Assert.Equal(
            "Other.csproj and ../App/App.csproj would both write the report \"reports/App.report.json\" in one build; "
            + "set ConfigLockId in one of them",
            error.Message);
        Assert.Equal(before, _project.Read("reports/App.report.json"));
        Passes(Report("Other") with { Id = "Other" });
        Passes(Report("App"));
        Assert.Contains(
            "$(TargetFramework) into ConfigLockId",
            TemporaryProject.Fails(Report("App") with { Framework = "net8.0" }, "CFGLOCK310").Message);
        EndBuild();
        Passes(Report("Other"));
        EndBuild();
        Assert.DoesNotContain(Directory.GetFiles(_project.PathOf("reports")), static file => file.EndsWith(".held"));

        BuildRequest Report(string project) => Request(project) with { ReportDirectory = _project.Named("reports") };
        static bool IsCollision(Diagnostic diagnostic) => diagnostic.Code == "CFGLOCK310";
    }

    [Fact]
    public void Two_projects_of_one_name_export_to_one_folder_only_the_same()
    {
        Passes(Export("App"));
        Passes(Export("Same"));
        var before = _project.Read(TemporaryProject.LockFile);

        Assert.Matches(
            "^Other.csproj and ../(App/App|Same/Same).csproj would export different locks to \"locks/App.config.lock.toml\" in one build",
            TemporaryProject.Fails(Export("Other") with { Overrides = "model=b" }, "CFGLOCK310").Message);
        Assert.Equal(before, _project.Read(TemporaryProject.LockFile));
        EndBuild();

        // The same project again, as an editor builds it beside the command line, and another framework of it.
        Passes(Export("App"));
        Passes(Export("App") with { Overrides = "model=b" });
        Assert.Contains(
            "$(TargetFramework) into ConfigLockId",
            TemporaryProject.Fails(Export("App") with { Framework = "net8.0", Overrides = "model=c" }, "CFGLOCK310").Message);

        BuildRequest Export(string project) => Request(project) with { ExportDirectory = _project.Named("locks") };
    }

    private BuildRequest Request(string project) => _project.Request() with
    {
        ProjectFile = _project.PathOf($"{project}/{project}.csproj"),
        KeepUntilAllIsBuilt = _wholeBuild.Add,
    };

    private static void Passes(BuildRequest request) =>
        Assert.DoesNotContain(TemporaryProject.Said(ConfigLockBuild.Run(request)), static message => message.Code != "CFGLOCK309");

    private void EndBuild()
    {
        foreach (var held in _wholeBuild) held.Dispose();
        _wholeBuild.Clear();
    }

    public void Dispose()
    {
        EndBuild();
        _project.Dispose();
    }
}
