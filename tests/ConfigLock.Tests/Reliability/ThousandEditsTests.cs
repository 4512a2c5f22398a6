using ConfigLock.Core.Build;
using Xunit.Abstractions;

namespace ConfigLock.Tests.Reliability;

/// <summary>
/// A thousand edits of layer, schema, rules, catalog, override and lock: verification, update and patch agree on each.
/// </summary>
public sealed class ThousandEditsTests(ITestOutputHelper output)
{
    private const int Projects = 50;
    private const int EditsEach = 24;

    [Fact]
    public void Update_writes_where_verification_fails_and_only_there_and_the_patch_alone_makes_the_build_pass()
    {
        var (edits, drifts, refused, patched) = (0, 0, 0, 0);
        Seeded.ForAll(Projects, random =>
        {
            using var project = new EditedProject();
            for (var edit = 0; edit < EditsEach; edit++)
            {
                var kind = EditedProject.Kinds[edit % EditedProject.Kinds.Count];
                project.Edit(random, kind);
                edits++;
                try
                {
                    switch (Check(project, withGit: edits % 100 == 0))
                    {
                        case Outcome.Drifted: drifts++; break;
                        case Outcome.Patched: (drifts, patched) = (drifts + 1, patched + 1); break;
                        case Outcome.Refused: refused++; break;
                    }
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    throw new InvalidOperationException($"edit {edit + 1} of {kind}: {failure.Message}", failure);
                }
            }
        });
        output.WriteLine(FormattableString.Invariant($"{edits} edits, {drifts} drifts, {patched} of them patched, {refused} refused"));
        Assert.True(
            edits < Seeded.Many * EditsEach / 2 || (patched * 4 > edits && drifts < edits && refused * 5 < edits),
            $"{edits} edits, {drifts} drifts, {patched} patched, {refused} refused");
    }

    private enum Outcome
    {
        Passed,
        Drifted,
        Patched,
        Refused,
    }

    private static Outcome Check(EditedProject project, bool withGit)
    {
        var files = project.Files;
        var before = files.Read(TemporaryProject.LockFile);
        var verified = ConfigLockBuild.Run(project.Request);
        Sound.Check(verified);
        Assert.Equal(before, files.Read(TemporaryProject.LockFile));
        var errors = verified.Diagnostics.Where(static diagnostic => diagnostic.IsError).ToList();

        // An edit of the lock by hand may break it, and a config may not fit the schema: then update is the way out, or nothing is.
        var drifted = errors.Count == 1 && errors[0].Code == "CFGLOCK303";
        var outcome = errors.Count == 0 ? Outcome.Passed : drifted ? Outcome.Drifted : Outcome.Refused;
        if (drifted && files.Exists("reports/App.patch"))
        {
            var patch = files.Read("reports/App.patch");
            files.Write(TemporaryProject.LockFile, UnifiedPatch.Apply(patch, before));
            if (withGit) AssertGitAgrees(files, patch, before);
            Passes(project.Request);
            files.Write(TemporaryProject.LockFile, before);
            outcome = Outcome.Patched;
        }

        var updated = ConfigLockBuild.Run(project.Request with { Update = "true", Mode = string.Empty });
        Sound.Check(updated);
        var after = files.Read(TemporaryProject.LockFile);
        if (outcome == Outcome.Refused && updated.Diagnostics.HasErrors)
        {
            Assert.Equal(before, after);
            return outcome;
        }

        Assert.False(updated.Diagnostics.HasErrors, string.Join("\n", updated.Diagnostics));
        Assert.Equal(outcome == Outcome.Passed, before == after);
        Passes(project.Request);
        return outcome;
    }

    private static void AssertGitAgrees(TemporaryProject files, string patch, string before)
    {
        var applied = files.Read(TemporaryProject.LockFile);
        files.Write(TemporaryProject.LockFile, before);
        files.Write("App.patch", patch);
        Git.Run(files.PathOf("."), "apply", files.PathOf("App.patch"));
        Assert.Equal(applied, files.Read(TemporaryProject.LockFile));
    }

    private static void Passes(BuildRequest request)
    {
        var errors = ConfigLockBuild.Run(request).Diagnostics.Where(static diagnostic => diagnostic.IsError).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
    }
}
