using ConfigLock.Core.Comparison;
using ConfigLock.Core.Files;
using ConfigLock.Model.Commands;

namespace ConfigLock.Core.Reporting;

/// <summary>The ways to accept a drift that are open to a user, each a command for the directory that the build was started in.</summary>
internal static class Acceptance
{
    // What the message proposes where the user has named no directory.
    private const string ProposedDirectory = "reports";

    /// <summary>The ways, the one that accepts the least first.</summary>
    /// <param name="facts">The build.</param>
    /// <param name="drift">What there is to accept.</param>
    /// <param name="lockHoldsSecret">Whether a secret stands in the lock: a patch could only take it out by showing it.</param>
    public static IReadOnlyList<AcceptStep> Of(ReportFacts facts, Drift drift, bool lockHoldsSecret)
    {
        // A CI build rewrites no lock.
        var run = facts.ContinuousIntegration ? "run outside CI" : "run";
        var keys = drift.Changes.Count == 1 ? "this key" : $"these {drift.Changes.Count} keys";
        var steps = new List<AcceptStep>();
        var isReported = facts.Directory is not null;
        if (facts.Mode == "verify")
        {
            // What Verify compares with is what the live sources say, so that both ways come to the same.
            steps.Add(new AcceptStep($"to accept {keys}, {run}", facts.Command.Update));
            if (isReported && !lockHoldsSecret) steps.Add(new AcceptStep("or", Apply(facts)));
        }
        else
        {
            if (lockHoldsSecret)
            {
                steps.Add(new AcceptStep($"there is no patch to accept only {keys}, since the lock holds a secret", string.Empty));
            }
            else
            {
                if (!isReported) steps.Add(new AcceptStep($"to accept only {keys}, {run}", facts.Command.Report(ProposedDirectory)));
                steps.Add(new AcceptStep(isReported ? $"to accept only {keys}, {run}" : "and then", Apply(facts)));
            }

            steps.Add(new AcceptStep($"to accept everything that the live sources say, {run}", facts.Command.Update));
        }

        if (facts.Command.HidesSecret) steps.Add(new AcceptStep(BuildCommand.SecretsAreHidden, string.Empty));
        return steps;
    }

    // A patch is applied at the root that its paths start from.
    private static string Apply(ReportFacts facts)
    {
        var paths = new ProjectPaths(facts.ProjectFile, facts.LoadPath?.Path);
        var start = facts.Command.Directory.Length > 0 ? facts.Command.Directory : Path.GetDirectoryName(facts.ProjectFile)!;
        var root = RelativePath.Of(start, paths.Root) ?? paths.Root;
        var git = root.Length == 0 ? "git apply" : $"git -C {ShellWord.Quote(root)} apply";
        return $"{git} {ShellWord.Quote(paths.FromRoot(PatchOf(facts)))}";
    }

    private static string PatchOf(ReportFacts facts) =>
        Path.Combine(facts.Directory?.Path ?? Path.Combine(Path.GetDirectoryName(facts.ProjectFile)!, ProposedDirectory), ReportNames.Patch(facts.Id));
}
