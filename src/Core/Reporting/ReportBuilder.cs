using ConfigLock.Core.Comparison;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Reporting;

/// <summary>Makes the report of a build.</summary>
internal sealed class ReportBuilder(ReportFacts facts)
{
    private readonly ProjectPaths _paths = new(facts.ProjectFile, facts.LoadPath?.Path);

    public Report Build(DiagnosticBag diagnostics)
    {
        var messages = diagnostics.Select(Message).ToList();
        var drift = Drift();
        var result = drift is not null ? ReportResult.Drifted : diagnostics.HasErrors ? ReportResult.Failed : ReportResult.Passed;
        var decisive = messages.Find(message => message.Severity == Severity.Error);
        return new Report
        {
            Id = facts.Id,
            Version = facts.Version,
            Result = result,
            Code = decisive?.Descriptor.Code,
            Message = drift is not null ? DriftMessage.Head(drift.Keys) : decisive?.Text ?? Passed(),
            Mode = facts.Mode,
            Lock = Lock(result),
            Layers = [.. facts.DeclaredLayers.Select(Layer)],
            Messages = messages,
            Drift = drift,
            Paths = _paths,
        };
    }

    private ReportDrift? Drift()
    {
        if (facts.Drift is not { } drift) return null;
        var loaded = facts.Loaded!;
        var file = _paths.FromRoot(RealPath.Steps(loaded.Source.Path!).Last());
        var patch = loaded.HoldsSecret ? null : PatchText.Write(file, loaded.FileText, drift.Actual);
        var candidate = Path.Combine(facts.Directory!.Path, LockDocument.FileName(facts.Id));
        return new ReportDrift(drift, [.. facts.Accept.Select(Step)], facts.IsLockOfBuild(candidate) ? null : drift.Actual, patch);
    }

    // What the command line says in full may name places of this machine.
    private AcceptStep Step(AcceptStep step) => step with { Command = _paths.Clean(step.Command) };

    private ReportMessage Message(Diagnostic diagnostic)
    {
        var place = diagnostic.Place;
        var file = place.Source?.Path ?? facts.ProjectFile;
        var uri = string.Join("/", _paths.FromRoot(file).Split('/').Select(Uri.EscapeDataString));
        return new ReportMessage(diagnostic.Descriptor, _paths.FromProject(file), uri, place.Line, place.Column, _paths.Clean(diagnostic.Message));
    }

    private ReportLayer Layer(LayerFile layer)
    {
        var isRead = facts.Layers.Any(source => string.Equals(source.Source.Path, layer.Path, StringComparison.Ordinal));
        var state = !isRead ? File.Exists(layer.Path) ? "unreadable" : "missing"
            : facts.Mode == "replay" ? "overruled"
            : "used";
        return new ReportLayer(_paths.Clean(layer.Label.Length == 0 ? layer.Name : layer.Label), _paths.FromProject(layer.Path), state);
    }

    private string? Lock(ReportResult result)
    {
        if (facts.LoadPath is { } loaded) return _paths.FromProject(loaded.Path);
        return result == ReportResult.Passed && facts.ExportPath is { } exported ? _paths.FromProject(exported) : null;
    }

    private string Passed() => facts.Mode switch
    {
        ReportFacts.ResolveMode => "the effective config was resolved",
        "update" => "the lock holds what the live sources say",
        _ => "the effective config is as locked",
    };
}
