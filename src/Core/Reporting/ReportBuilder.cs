using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Explaining;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;

namespace ConfigLock.Core.Reporting;

/// <summary>Makes the report of a build.</summary>
internal sealed class ReportBuilder(ReportInput input)
{
    private readonly ProjectPaths _paths = new(input.ProjectFile, input.Environments[0].LoadPath?.Path);

    public Report Build(DiagnosticBag diagnostics)
    {
        var messages = diagnostics.Select(Message).ToList();
        var environments = input.Environments.Select(environment => Of(environment, diagnostics.HasErrors)).ToList();
        var config = ReportConfig.Of(input);
        var drifted = environments.FindAll(static environment => environment.Drift is not null);
        var fails = environments.Exists(static one => one.Result == ReportResult.Failed) || (diagnostics.HasErrors && drifted.Count == 0);
        var result = fails ? ReportResult.Failed : drifted.Count > 0 ? ReportResult.Drifted : ReportResult.Passed;
        var decisive = messages.Find(message => message.Severity == Severity.Error && !(fails && LockMessages.IsDrift(message.Descriptor)));
        return new Report
        {
            Id = input.Id,
            Version = input.Version,
            Result = result,
            Code = decisive?.Descriptor.Code,
            Message = result == ReportResult.Drifted
                ? string.Join("; ", drifted.Select(static one => In(one) + one.Drift!.Message))
                : decisive?.Text ?? Passed(),
            Environments = environments,
            Project = Path.GetFileName(input.ProjectFile),
            Config = config,
            Matrix = ReportMatrix.Of(config, input.Environments),
            Messages = messages,
            Paths = _paths,
        };
    }

    private EnvironmentReport Of(EnvironmentInput environment, bool hasErrors)
    {
        var drift = Drift(environment);

        // Where the project itself has a fault, no environment is judged.
        var fails = environment.HasErrors || environment.Verdict is null;
        var result = drift is not null ? ReportResult.Drifted : fails ? ReportResult.Failed : ReportResult.Passed;
        return new EnvironmentReport
        {
            Name = environment.Name,
            LockStem = environment.LockStem,
            Result = result,
            ModeName = environment.Mode == LockMode.None ? "resolve" : environment.Mode.ToString().ToLowerInvariant(),
            Lock = Lock(environment, result == ReportResult.Passed && !hasErrors),
            Layers = [.. environment.DeclaredLayers.Select(layer => Layer(environment, layer))],
            Config = environment.Config is { } config ? ExplainedKey.Of(config, null, DriftPolicies.None, input.Semantics) : null,
            Drift = drift,
            Muted = environment.Verdict?.Muted ?? [],
        };
    }

    private ReportDrift? Drift(EnvironmentInput environment)
    {
        if (environment.Verdict is not { Loaded: { } loaded } verdict) return null;
        if (verdict.Refused is null && verdict.RefusedDigests.Count == 0) return null;

        // Locks of environments may lie in directories of their own, and a patch starts from its own lock's.
        var paths = new ProjectPaths(input.ProjectFile, loaded.Source.Path);
        var file = paths.FromRoot(RealPath.Steps(loaded.Source.Path!).Last());
        var patch = loaded.HoldsSecret ? null : PatchText.Write(file, loaded.FileText, verdict.Candidate.Text);
        var candidate = Path.Combine(input.Directory.Path, LockDocument.FileName(environment.LockStem));
        return new ReportDrift(
            verdict.Refused,
            verdict.RefusedDigests,
            [.. environment.Accept.Select(Step)],
            input.IsLockOfBuild(candidate) ? null : verdict.Candidate.Text,
            patch);
    }

    // What the command line says in full may name places of this machine.
    private AcceptStep Step(AcceptStep step) => step with { Command = _paths.Clean(step.Command) };

    private ReportMessage Message(Diagnostic diagnostic)
    {
        var place = diagnostic.Place;
        var file = place.Source?.Path ?? input.ProjectFile;
        var uri = string.Join("/", _paths.FromRoot(file).Split('/').Select(Uri.EscapeDataString));
        return new ReportMessage(
            diagnostic.Descriptor, _paths.FromProject(file), uri, place.Line, place.Column, _paths.Clean(diagnostic.Message));
    }

    private ReportLayer Layer(EnvironmentInput environment, LayerFile layer)
    {
        var isRead = environment.Layers.Any(source => string.Equals(source.Source.Path, layer.Path, StringComparison.Ordinal));
        var state = !isRead ? FileSystem.HasFile(layer.Path) ? "unreadable" : "missing"
            : environment.Mode == LockMode.Replay ? "overruled"
            : "used";
        return new ReportLayer(_paths.Clean(layer.Label.Length == 0 ? layer.Name : layer.Label), _paths.FromProject(layer.Path), state);
    }

    private string? Lock(EnvironmentInput environment, bool passed)
    {
        if (environment.LoadPath is { } loaded) return _paths.FromProject(loaded.Path);
        return passed && environment.ExportPath is { } exported ? _paths.FromProject(exported) : null;
    }

    private string Passed()
    {
        var (first, several) = (input.Environments[0], input.Environments.Count > 1);
        var muted = input.Environments.Any(static one => one.Verdict is { Muted.Count: > 0 });
        var config = several ? $"the effective configs of {input.Environments.Count} environments" : "the effective config";
        return first.Mode switch
        {
            LockMode.None => $"{config} {(several ? "were" : "was")} resolved",
            LockMode.Update when several => "the locks hold what the live sources say",
            LockMode.Update => "the lock holds what the live sources say",
            _ => $"{config} {(several ? "are" : "is")} as locked{(muted ? ", but for what rules let pass" : string.Empty)}",
        };
    }

    private static string In(EnvironmentReport environment) =>
        environment.Name.Length > 0 ? $"in {environment.Name}: " : string.Empty;
}
