using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;

namespace ConfigLock.Core.Reporting;

/// <summary>The ways to accept a drift that are open to a user.</summary>
internal static class Acceptance
{
    // What the message proposes where the user has named no directory.
    private const string ProposedDirectory = "reports";

    /// <summary>The ways, the one that accepts the least first.</summary>
    /// <param name="facts">The build.</param>
    /// <param name="lockHoldsSecret">Whether a secret stands in the lock: a patch could only take it out by showing it.</param>
    public static IReadOnlyList<AcceptStep> Of(ReportFacts facts, bool lockHoldsSecret)
    {
        var paths = new ReportPaths(facts.ProjectFile, facts.LoadPath?.Path);
        var isReported = facts.Directory is not null;
        var patch = $"{(isReported ? "run" : $"build with -p:ConfigLockReportDir={ProposedDirectory} too, then run")} {paths.RootInWords}";
        var apply = $"git apply {GitPath.InCommand(paths.FromRoot(PatchOf(facts)))}";

        // What Verify compares with is what the live sources say, so that both ways come to the same.
        if (facts.Mode == "verify")
            return isReported && !lockHoldsSecret
                ? [new AcceptStep("to accept that, run", Commands.Update), new AcceptStep($"or {patch}", apply)]
                : [new AcceptStep("to accept that, run", Commands.Update)];

        return
        [
            lockHoldsSecret
                ? new AcceptStep("there is no patch to accept only that, since the lock holds a secret", string.Empty)
                : new AcceptStep($"to accept only that, {patch}", apply),
            new AcceptStep("to accept everything that the live sources say, run", Commands.Update),
        ];
    }

    private static string PatchOf(ReportFacts facts) =>
        Path.Combine(facts.Directory?.Path ?? Path.Combine(Path.GetDirectoryName(facts.ProjectFile)!, ProposedDirectory), ReportNames.Patch(facts.Id));
}
