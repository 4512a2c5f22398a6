using ConfigLock.Core.Comparison;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Reporting;

/// <summary>Makes the report of a build.</summary>
internal sealed class ReportBuilder(ReportInput input)
{
    private readonly ProjectPaths _paths = new(input.ProjectFile, input.LoadPath?.Path);

    public Report Build(DiagnosticBag diagnostics)
    {
        var messages = diagnostics.Select(Message).ToList();
        var drift = Drift();
        var result = drift is not null ? ReportResult.Drifted : diagnostics.HasErrors ? ReportResult.Failed : ReportResult.Passed;
        var decisive = messages.Find(message => message.Severity == Severity.Error);
        return new Report
        {
            Id = input.Id,
            Version = input.Version,
            Result = result,
            Code = decisive?.Descriptor.Code,
            Message = drift?.Message ?? decisive?.Text ?? Passed(),
            Mode = input.Mode,
            Lock = Lock(result),
            Layers = [.. input.DeclaredLayers.Select(Layer)],
            Messages = messages,
            Drift = drift,
            Muted = input.Verdict?.Muted ?? [],
            Paths = _paths,
        };
    }

    private ReportDrift? Drift()
    {
        if (input.Verdict is not { Loaded: { } loaded } verdict) return null;
        if (verdict.Refused is null && verdict.RefusedDigests.Count == 0) return null;
        var file = _paths.FromRoot(RealPath.Steps(loaded.Source.Path!).Last());
        var patch = loaded.HoldsSecret ? null : PatchText.Write(file, loaded.FileText, verdict.Candidate.Text);
        var candidate = Path.Combine(input.Directory.Path, LockDocument.FileName(input.Id));
        return new ReportDrift(
            verdict.Refused,
            verdict.RefusedDigests,
            [.. input.Accept.Select(Step)],
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

    private ReportLayer Layer(LayerFile layer)
    {
        var isRead = input.Layers.Any(source => string.Equals(source.Source.Path, layer.Path, StringComparison.Ordinal));
        var state = !isRead ? FileSystem.HasFile(layer.Path) ? "unreadable" : "missing"
            : input.Mode == LockMode.Replay ? "overruled"
            : "used";
        return new ReportLayer(_paths.Clean(layer.Label.Length == 0 ? layer.Name : layer.Label), _paths.FromProject(layer.Path), state);
    }

    private string? Lock(ReportResult result)
    {
        if (input.LoadPath is { } loaded) return _paths.FromProject(loaded.Path);
        return result == ReportResult.Passed && input.ExportPath is { } exported ? _paths.FromProject(exported) : null;
    }

    private string Passed() => input.Mode switch
    {
        LockMode.None => "the effective config was resolved",
        LockMode.Update => "the lock holds what the live sources say",
        _ when input.Verdict is { Muted.Count: > 0 } => "the effective config is as locked, but for what rules let pass",
        _ => "the effective config is as locked",
    };
}
