using ConfigLock.Core.Comparison;
using ConfigLock.Core.Locking;
using ConfigLock.Core.MachinePaths;

namespace ConfigLock.Core.Build;

/// <summary>What the inputs of a build come to, and what the gate says of that. Nothing is written yet.</summary>
/// <param name="Inputs">The inputs, with the lock that the gate judges.</param>
/// <param name="Resolutions">Resolves them in other ways.</param>
/// <param name="Resolved">What they resolve to.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Update">What the loaded lock takes over, whatever else drifts; <see langword="null"/> for nothing.</param>
internal sealed record Judgement(
    BuildInputs Inputs, Resolutions Resolutions, Resolved Resolved, Verdict Verdict, PartialUpdate? Update)
{
    /// <summary>Resolves and judges; <see langword="null"/> after an error.</summary>
    public static Judgement? Of(BuildContext context, BuildInputs read)
    {
        var update = PartialUpdate.Of(context, read);
        if (context.Diagnostics.HasErrors) return null;

        var inputs = update is null ? read : read with { Lock = update.Lock };
        var resolutions = new Resolutions(context, inputs);
        if (resolutions.Resolve() is not { } resolved) return null;
        new MachinePathCheck(PlacesOf(context.Request), inputs.Rules.Redactor, context.Diagnostics)
            .Check(inputs.Rules.Root, resolved.Config);

        var actual = new LockDocument(context.Request.Version, resolved.Config);
        var digests = inputs.DigestSources(resolved.Digested);
        var live = resolved.Live?.Resolved?.Config;
        var verdict = LockGate.Judge(inputs.Settings.Policy, inputs.Lock, actual, digests, live, inputs.Rules, inputs.Semantics);
        return new Judgement(inputs, resolutions, resolved, verdict, update);
    }

    private static MachinePlaces PlacesOf(BuildRequest request) =>
        new(Path.GetDirectoryName(request.ProjectFile)!, request.HomeDirectory, request.TemporaryDirectory);
}
