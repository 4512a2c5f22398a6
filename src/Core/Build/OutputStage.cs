using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>Writes what follows from a verdict: the lock that an update makes, what the compiler gets, the export.</summary>
internal sealed class OutputStage(BuildContext context, BuildInputs inputs, Resolutions resolutions)
{
    private string FileName => LockDocument.FileName(context.Request.Id);

    /// <summary>Writes them, as far as the verdict lets the build go on.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="resolved">What it is said of.</param>
    /// <param name="update">What the loaded lock takes over, whatever else drifts; <see langword="null"/> for nothing.</param>
    public BuildOutputs Write(Verdict verdict, Resolved resolved, PartialUpdate? update)
    {
        if (update is not null && !new LockUpdate(context, inputs).Write(update)) return BuildOutputs.None;
        var outputs = Tell(verdict, resolved);
        var passes = verdict.Mode == LockMode.Update
            ? new LockUpdate(context, inputs).TakeAll(verdict, context.Files.Exists(inputs.Settings.LoadPath!.Path))
            : !verdict.IsRefused;
        if (!passes && !context.Request.DesignTime) return outputs;
        return UsedHere(resolved.Config) is { } used ? Write(outputs, verdict.Text, used) : outputs;
    }

    private BuildOutputs Tell(Verdict verdict, Resolved resolved)
    {
        if (EditNotice.Of(verdict, resolved.Live, inputs.Command) is { } notice) context.Diagnostics.Add(notice);
        foreach (var muted in MutedNotice.Of(verdict)) context.Diagnostics.Add(muted);
        var outputs = new BuildOutputs { Verdict = verdict };
        if (verdict.Refused is { } drift)
        {
            var accept = Acceptance.Of(verdict, Acceptance.These(drift.Changes.Count, "key", "keys"), AcceptContextOf());
            outputs = outputs with { Accept = accept, Diff = new DriftNotice(context).Tell(drift, accept, inputs) };
        }

        if (verdict.RefusedDigests is { Count: > 0 } digests)
        {
            var accept = Acceptance.Of(verdict, Acceptance.These(digests.Count, "digest", "digests"), AcceptContextOf());
            context.Diagnostics.Add(LockMessages.DigestsDiffer(digests[0].Place, DigestMessage.Write(digests, accept)));
            if (outputs.Accept.Count == 0) outputs = outputs with { Accept = accept };
        }

        TellOfLackOfKey(verdict.Digests);
        return outputs;
    }

    private void TellOfLackOfKey(DigestVerdict digests)
    {
        if (digests.Unjudged is { Count: > 0 } unjudged)
            context.Diagnostics.Add(LockMessages.DigestsNeedKey(context.Project, DigestMessage.Names(unjudged)));
        if (digests.WithoutKey is { Count: > 0 } without)
            context.Diagnostics.Add(LockMessages.DigestsAreNotMade(context.Project, DigestMessage.Names(without)));
    }

    private AcceptContext AcceptContextOf()
    {
        var request = context.Request;
        var directory = request.ReportDirectory?.Path
            ?? Path.Combine(Path.GetDirectoryName(request.ProjectFile)!, AcceptContext.ProposedDirectory);
        return new AcceptContext(
            inputs.Command,
            new ProjectPaths(request.ProjectFile, inputs.Settings.LoadPath?.Path),
            Path.Combine(directory, ReportNames.Patch(request.Id)),
            request.ReportDirectory is not null,
            request.ContinuousIntegration);
    }

    // What the program of this developer gets: the config under the layers that reach no lock.
    private ConfigTable? UsedHere(ConfigTable config)
    {
        if (inputs.Local.Count == 0) return config;
        if (resolutions.WithLocalLayers() is not { } local) return null;
        var changes = inputs.Comparer.Changes(config, local);
        if (changes.Count > 0)
            context.Diagnostics.Add(ResolutionMessages.LocalLayersChange(EditMessage.PlaceOf(changes), EditMessage.Keys(changes)));
        return local;
    }

    private BuildOutputs Write(BuildOutputs outputs, LockText text, ConfigTable used)
    {
        var effective = CompilerJson.EffectiveFileName(context.Request.Id);
        if (!context.WriteForCompiler(FileName, text.Text) || !context.WriteForCompiler(effective, CompilerJsonWriter.Write(used)))
            return outputs;
        var intermediate = Path.Combine(context.Request.IntermediateDirectory, FileName);
        var exported = Export(outputs, text) with { IntermediateLock = intermediate };
        if (context.Diagnostics.HasErrors && !context.Request.DesignTime) return exported.WithoutLocks();
        return exported with { LockFile = exported.LockFile ?? intermediate };
    }

    // The loaded lock was just found to be up to date, so an export onto it has nothing to say and would lose its comments. Where it
    // is not quite, because a rule lets drift pass, it is not the lock of this build.
    private BuildOutputs Export(BuildOutputs outputs, LockText text)
    {
        if (inputs.Settings.ExportDirectory is not { } directory || context.Request.DesignTime) return outputs;
        var path = Path.Combine(directory.Path, FileName);
        if (inputs.Settings.LoadPath is { } loaded && RealPath.AreSame(loaded.Path, path))
            return outputs.Verdict is { Muted.Count: > 0 } ? outputs : outputs with { LockFile = path };
        var name = Path.Combine(directory.Name, FileName);
        return context.Writer.WriteLock(path, name, text.Text)
            ? outputs with { LockFile = path, Notices = [.. outputs.Notices, LockMessages.LockExported(context.Project, name)] }
            : outputs;
    }
}
