using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Model.Commands;

namespace ConfigLock.Core.Comparison;

/// <summary>What the ways to accept a drift depend on besides the drift.</summary>
/// <param name="Command">What the commands repeat of the one that started the build.</param>
/// <param name="Paths">How commands spell paths.</param>
/// <param name="Patch">The file of the patch, absolute.</param>
/// <param name="IsReported">Whether the build writes it, since the user asked for reports.</param>
/// <param name="ContinuousIntegration">Whether this is a CI build, which rewrites no lock.</param>
/// <param name="Others">The other environments whose drift an update accepts with it, in words; empty where there are none.</param>
internal sealed record AcceptContext(
    BuildCommand Command, ProjectPaths Paths, string Patch, bool IsReported, bool ContinuousIntegration, string Others)
{
    /// <summary>The directory that messages propose where the user has named none for reports.</summary>
    public const string ProposedDirectory = "reports";
}

/// <summary>The ways to accept a drift that are open to a user, each a command for the directory that the build was started in.</summary>
internal static class Acceptance
{
    /// <summary>What a count of things is called where they are to be accepted.</summary>
    public static string These(int count, string one, string many) => count == 1 ? $"this {one}" : $"these {count} {many}";

    /// <summary>The ways, the one that accepts the least first.</summary>
    /// <param name="verdict">What fails the build. A patch could only take a secret out of the lock by showing it.</param>
    /// <param name="accepted">What there is to accept, in words.</param>
    /// <param name="context">The build.</param>
    public static IReadOnlyList<AcceptStep> Of(Verdict verdict, string accepted, AcceptContext context)
    {
        var run = context.ContinuousIntegration ? "run outside CI" : "run";
        var steps = new List<AcceptStep>();
        if (verdict.Mode == LockMode.Verify)
        {
            // What Verify compares with is what the live sources say, so that both ways come to the same.
            var isAll = context.Others.Length == 0;
            var all = isAll ? accepted : $"{accepted} and what drifted in {context.Others}";
            steps.Add(new AcceptStep($"to accept {all}, {run}", context.Command.Update));
            if (context.IsReported && !verdict.Loaded!.HoldsSecret)
                steps.Add(new AcceptStep(isAll ? "or" : $"to accept only {accepted}, {run}", Apply(context)));
        }
        else
        {
            if (verdict.Loaded!.HoldsSecret)
            {
                steps.Add(new AcceptStep($"there is no patch to accept only {accepted}, since the lock holds a secret", string.Empty));
            }
            else
            {
                var report = context.Command.Report(AcceptContext.ProposedDirectory);
                if (!context.IsReported) steps.Add(new AcceptStep($"to accept only {accepted}, {run}", report));
                steps.Add(new AcceptStep(context.IsReported ? $"to accept only {accepted}, {run}" : "and then", Apply(context)));
            }

            steps.Add(new AcceptStep($"to accept everything that the live sources say, {run}", context.Command.Update));
        }

        if (context.Command.HidesSecret) steps.Add(new AcceptStep(BuildCommand.SecretsAreHidden, string.Empty));
        return steps;
    }

    // A patch is applied at the root that its paths start from.
    private static string Apply(AcceptContext context)
    {
        var (root, paths) = (context.Paths.Root, context.Paths);
        var start = RelativePath.Of(context.Command.Directory, root) ?? root;
        var git = start.Length == 0 ? "git apply" : $"git -C {ShellWord.Quote(start)} apply";
        return $"{git} {ShellWord.Quote(paths.FromRoot(context.Patch))}";
    }
}
