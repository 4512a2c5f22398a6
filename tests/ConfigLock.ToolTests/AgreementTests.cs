using ConfigLock.Core.Build;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Tests.Reliability;
using ConfigLock.Tool.Answers;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.CommandLine;
using ConfigLock.Tool.Differences;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Explanations;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Reports;

namespace ConfigLock.ToolTests;

/// <summary>
/// On a thousand random edits of a project the commands say what the build says: over what the build leaves for the tool, without MSBuild.
/// </summary>
public class AgreementTests
{
    private const int Projects = 42;
    private const int EditsEach = 24;

    [Fact]
    public void Explain_diff_and_verify_agree_with_the_gate_and_its_report()
    {
        var (edits, drifts, explained) = (0, 0, 0);
        Seeded.ForAll(Projects, random =>
        {
            using var project = new EditedProject();
            for (var edit = 0; edit < EditsEach; edit++)
            {
                project.Edit(random, EditedProject.Kinds[edit % EditedProject.Kinds.Count]);
                edits++;
                var verified = ConfigLockBuild.Run(project.Request);
                var report = BuildReport.Read(project.Files.Read("reports/App.report.json"));
                var comparison = Assert.Single(LockComparison.Of(report));
                AssertVerify(project, verified);
                if (AssertDiff(project, verified, comparison)) drifts++;
                if (AssertExplain(project, report.Environments[0], comparison)) explained++;

                // Each edit is held against the lock of the ones before it.
                ConfigLockBuild.Run(project.Request with { Update = "true", Mode = string.Empty });
            }
        });
        Assert.True(
            edits < Seeded.Many * EditsEach / 2 || (drifts * 4 > edits && explained * 2 > edits),
            $"{edits} edits, {drifts} drifts, {explained} explained");
    }

    private static void AssertVerify(EditedProject project, BuildResult verified)
    {
        var answer = new ProjectAnswer(
            project.Request.ProjectFile, [ConfigOf(project)], [.. verified.Diagnostics.Select(one => MessageOf(project, one))]);
        var output = new StringWriter { NewLine = "\n" };
        var screen = new Screen(output, TextWriter.Null, terminal: null);
        var code = new ProjectView(screen, static _ => "as locked").Show([answer], isJson: false);
        Assert.Equal(verified.Diagnostics.HasErrors ? 1 : 0, code);
        Assert.All(
            verified.Diagnostics.Where(static one => one.IsError),
            one => Assert.Contains(one.Message.TrimEnd('\n'), output.ToString(), StringComparison.Ordinal));
    }

    // What it names is what the lock and the one that would pass differ in.
    private static bool AssertDiff(EditedProject project, BuildResult verified, LockComparison comparison)
    {
        var drifted = verified.Diagnostics.Any(static one => one.Code is "CFGLOCK303" or "CFGLOCK312");
        Assert.Equal(drifted, !comparison.IsSame);
        if (!drifted || !project.Files.Exists("reports/App.config.lock.toml")) return drifted;
        var (locked, candidate) = (Read(TemporaryProject.LockFile), Read("reports/App.config.lock.toml"));
        var told = comparison.Differences.Select(static one => (one.Key, one.Before, one.After)).ToHashSet();
        var between = LockDifferences.Of(locked.Config, candidate.Config)
            .Select(static one => (one.Key, one.Before, one.After)).ToHashSet();
        Assert.Empty(told.Except(between));

        // What rules strip by now is no drift where an older lock still has it.
        Assert.All(between.Except(told), static one => Assert.Null(one.After));
        return true;

        Core.Locking.LockDocument Read(string name) => LockFile.Read(project.Files.PathOf(name)).Lock!.Document;
    }

    private static bool AssertExplain(EditedProject project, EnvironmentReport report, LockComparison comparison)
    {
        var result = ConfigLockBuild.Run(project.Request with { Explain = true, ReportDirectory = null });
        if (result.Diagnostics.HasErrors || report.Config is null) return false;
        var keys = ExplainedKey.Read(project.Files.Read("obj/configlock/App.explain.json"));
        Assert.Equal(
            report.Config.Select(static key => (key.Key, key.Value)),
            keys.Where(static key => key.Value is not null).Select(static key => (key.Key, key.Value!)));
        foreach (var key in keys.Where(static key => key.Value is not null))
            Assert.Equal(OriginText.Show(key.Origin), OriginText.Show(Assert.Single(key.Sources, static source => source.Wins).Origin));

        // A table or an array that drifts as a whole is explained by what is inside.
        var different = keys.Where(static key => key.IsDifferent).Select(static key => key.Key).ToList();
        var drifted = comparison.Differences.Select(static one => one.Key).ToList();
        Assert.All(drifted, one => Assert.Contains(different, key => IsAtOrBelow(key, one)));
        Assert.All(different, key => Assert.Contains(drifted, one => IsAtOrBelow(key, one)));
        return true;
    }

    private static bool IsAtOrBelow(string key, string path) => key.StartsWith(path, StringComparison.Ordinal)
        && (key.Length == path.Length || key[path.Length] is '.' or '[');

    private static DescribedConfig ConfigOf(EditedProject project) => new(
        project.Request.ProjectFile, "App", IsActive: true, HasNoLock: false, project.Files.PathOf(TemporaryProject.LockFile),
        project.Files.PathOf("obj/configlock"), []);

    private static BuildMessage MessageOf(EditedProject project, Diagnostic diagnostic) => new(
        diagnostic.IsError ? "error" : diagnostic.Descriptor.Severity == Severity.Warning ? "warning" : "message",
        diagnostic.Code,
        diagnostic.Message,
        diagnostic.Place.Source?.Path ?? string.Empty,
        diagnostic.Place.Line,
        diagnostic.Place.Column,
        project.Request.ProjectFile);
}
