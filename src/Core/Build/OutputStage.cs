using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>
/// Tells and writes what follows from a verdict: the lock that an update makes, what the compiler gets, the export. Of several
/// environments nothing is written unless all pass.
/// </summary>
internal sealed class OutputStage
{
    private readonly EnvironmentBuild _build;
    private readonly BuildContext _context;
    private readonly BuildInputs _inputs;
    private readonly Verdict _verdict;
    private readonly string _othersThatDrift;

    private OutputStage(EnvironmentBuild build, string othersThatDrift = "")
    {
        _othersThatDrift = othersThatDrift;
        (_build, _context) = (build, build.Context);
        (_inputs, _verdict) = (build.Judgement!.Inputs, build.Judgement.Verdict);
    }

    private string FileName => LockDocument.FileName(_context.Request.LockStem);

    private bool Passes => _verdict.Mode == LockMode.Update || !_verdict.IsRefused;

    /// <summary>Tells and writes, as far as the verdicts let the build go on.</summary>
    /// <param name="builds">What was judged, and what could not be.</param>
    /// <param name="isDesignTime">Whether the compiler gets what there is, whatever is wrong.</param>
    public static IReadOnlyList<EnvironmentBuild> Write(IReadOnlyList<EnvironmentBuild> builds, bool isDesignTime)
    {
        var resolve = builds.All(static build => build.Judgement is not null);
        var drifting = builds.Where(static build => build.Judgement is { Verdict.IsDrift: true }).ToList();
        IdleKeys.Tell(builds);
        List<EnvironmentBuild> told = [.. builds.Select(build => build.Judgement is null
            ? build
            : build with { Outputs = new OutputStage(build, OthersOf(build)).Tell(takesOver: resolve || isDesignTime) })];

        // Where it is told of no verdict, what it takes over could not be written.
        var pass = told.TrueForAll(static build => build.Outputs.Verdict is not null && new OutputStage(build).Passes);
        if (!pass && !isDesignTime) return told;

        // What is wrong with one developer's layers of an environment is known before anything of another is written.
        List<(EnvironmentBuild Build, ConfigTable? Used)> used =
            [.. told.Select(static build => (build, build.Outputs.Verdict is null ? null : new OutputStage(build).UsedHere()))];
        if (!isDesignTime && used.Exists(static one => one.Used is null)) return told;
        return [.. used.Select(static one => one.Used is null
            ? one.Build
            : one.Build with { Outputs = new OutputStage(one.Build).Write(one.Build.Outputs, one.Used) })];

        string OthersOf(EnvironmentBuild build)
        {
            var others = drifting.Where(other => other != build).Select(static other => other.Environment.Name).ToList();
            return others.Count == 0 ? string.Empty : BuildEnvironment.List(others);
        }
    }

    // An update of some keys, or of the version, is written whatever else drifts.
    private BuildOutputs Tell(bool takesOver)
    {
        var judgement = _build.Judgement!;
        if (takesOver && judgement.Update is { } update && !new LockUpdate(_context, _inputs).Write(update)) return BuildOutputs.None;
        return Tell(judgement.Verdict, judgement.Resolved);
    }

    private BuildOutputs Write(BuildOutputs outputs, ConfigTable used)
    {
        if (_verdict.Mode == LockMode.Update
            && !new LockUpdate(_context, _inputs).TakeAll(_verdict, _context.Files.Exists(_inputs.Settings.LoadPath!.Path))
            && !_context.Request.DesignTime)
            return outputs;
        return Write(outputs, _verdict.Text, used);
    }

    private BuildOutputs Tell(Verdict verdict, Resolved resolved)
    {
        if (EditNotice.Of(verdict, resolved.Live, _inputs.Command) is { } notice) _context.Diagnostics.Add(notice);
        foreach (var muted in MutedNotice.Of(verdict)) _context.Diagnostics.Add(muted);
        var outputs = new BuildOutputs { Verdict = verdict };
        if (verdict.Refused is { } drift)
        {
            var accept = Acceptance.Of(verdict, Acceptance.These(drift.Changes.Count, "key", "keys"), AcceptContextOf());
            outputs = outputs with { Accept = accept, Diff = new DriftNotice(_context).Tell(drift, accept, _inputs) };
        }

        if (verdict.RefusedDigests is { Count: > 0 } digests)
        {
            var accept = Acceptance.Of(verdict, Acceptance.These(digests.Count, "digest", "digests"), AcceptContextOf());
            _context.Diagnostics.Add(LockMessages.DigestsDiffer(digests[0].Place, DigestMessage.Write(digests, accept)));
            if (outputs.Accept.Count == 0) outputs = outputs with { Accept = accept };
        }

        TellOfLackOfKey(verdict.Digests);
        return outputs;
    }

    private void TellOfLackOfKey(DigestVerdict digests)
    {
        if (digests.Unjudged is { Count: > 0 } unjudged)
            _context.Diagnostics.Add(LockMessages.DigestsNeedKey(_context.Project, DigestMessage.Names(unjudged)));
        if (digests.WithoutKey is { Count: > 0 } without)
            _context.Diagnostics.Add(LockMessages.DigestsAreNotMade(_context.Project, DigestMessage.Names(without)));
    }

    private AcceptContext AcceptContextOf()
    {
        var request = _context.Request;
        var directory = request.ReportDirectory?.Path
            ?? Path.Combine(Path.GetDirectoryName(request.ProjectFile)!, AcceptContext.ProposedDirectory);
        return new AcceptContext(
            _inputs.Command,
            new ProjectPaths(request.ProjectFile, _inputs.Settings.LoadPath?.Path),
            Path.Combine(directory, ReportNames.Patch(request.LockStem)),
            request.ReportDirectory is not null,
            request.ContinuousIntegration,
            _othersThatDrift);
    }

    // What the program of this developer gets: the config under the layers that reach no lock.
    private ConfigTable? UsedHere()
    {
        var config = _build.Judgement!.Resolved.Config;
        if (_inputs.Local.Count == 0) return config;
        if (_build.Judgement!.Resolutions.WithLocalLayers() is not { } local) return null;
        var changes = _inputs.Comparer.Changes(config, local);
        if (changes.Count > 0)
            _context.Diagnostics.Add(ResolutionMessages.LocalLayersChange(EditMessage.PlaceOf(changes), EditMessage.Keys(changes)));
        return local;
    }

    private BuildOutputs Write(BuildOutputs outputs, LockText text, ConfigTable used)
    {
        var effective = CompilerJson.EffectiveFileName(_context.Request.LockStem);
        if (!_context.WriteForCompiler(FileName, text.Text) || !_context.WriteForCompiler(effective, CompilerJsonWriter.Write(used)))
            return outputs;
        var intermediate = Path.Combine(_context.Request.IntermediateDirectory, FileName);
        var exported = Export(outputs, text, intermediate);
        return _context.Diagnostics.HasErrors && !_context.Request.DesignTime ? exported with { Lock = null } : exported;
    }

    // The loaded lock was just found to be up to date, so an export onto it has nothing to say and would lose its comments. Where it
    // is not quite, because a rule lets drift pass, it is not the lock of this build.
    private BuildOutputs Export(BuildOutputs outputs, LockText text, string intermediate)
    {
        if (_inputs.Settings.ExportDirectory is not { } directory || _context.Request.DesignTime) return Left(intermediate);
        var (path, name) = directory.In(FileName);
        if (_inputs.Settings.LoadPath is { } loaded && RealPath.AreSame(loaded.Path, path))
            return Left(_verdict.Muted.Count > 0 ? intermediate : path);
        var isClaimed = new OutputClaims(_context).Claim(directory.In(FileName), text.Text, LockMessages.ExportsDisagree);
        if (!isClaimed || !_context.Writer.WriteLock(path, name, text.Text)) return Left(intermediate);
        return Left(path) with { Notices = [.. outputs.Notices, LockMessages.LockExported(_context.Project, name)] };

        BuildOutputs Left(string file) => outputs with { Lock = BuiltLock(file, intermediate) };
    }

    private BuiltLock BuiltLock(string file, string intermediate)
    {
        var environment = _build.Environment;
        var name = environment.InFileNames;
        var embedded = LockDocument.FileName(name);
        if (name.Length == 0) embedded = embedded.Substring(1);
        return new BuiltLock(environment.Name, environment.IsDefault, embedded, file, intermediate);
    }
}
