using System.Text.Json;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Explaining;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Reporting;
using ConfigLock.Core.Reporting.Page;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>Writes the reports of a build, and what helps to accept a drift.</summary>
internal sealed class ReportFiles
{
    private readonly ReportInput _input;
    private readonly BuildContext _context;

    private ReportFiles(ReportInput input, BuildContext context) => (_input, _context) = (input, context);

    /// <summary>Writes all that the user asked for; gives the outputs as they are after it.</summary>
    public static ProjectOutputs Write(BuildContext context, IReadOnlyList<EnvironmentBuild> builds, ProjectOutputs outputs)
    {
        var request = context.Request;
        if (request.DesignTime || request.ReportDirectory is not { } directory) return outputs;
        if (!LockId.IsValid(request.Id)) return outputs;
        var semantics = builds[0].Inputs.Semantics;
        var input = new ReportInput(request.ProjectFile, request.Id, request.Version, directory, semantics, [.. builds.Select(Input)]);
        return new ReportFiles(input, context).Write(outputs).Judged(context);
    }

    private static EnvironmentInput Input(EnvironmentBuild build) => new()
    {
        Name = build.Environment.InFileNames,
        LockStem = build.Context.Request.LockStem,
        DeclaredLayers = build.Context.Request.Layers,
        Layers = build.Inputs.Layers,
        Mode = build.Inputs.Settings.Policy.Mode,
        HasErrors = build.Context.Diagnostics.HasErrors,
        LoadPath = build.Inputs.Settings.LoadPath,
        ExportDirectory = build.Inputs.Settings.ExportDirectory,
        Config = build.Judgement?.Resolved.Config,
        Candidates = build.Judgement is { Resolutions.Said: { } said } judgement
            ? new CandidateValues(said, build.Inputs.Root, judgement.Resolved.Config, build.Inputs.Semantics)
            : null,
        Verdict = build.Outputs.Verdict,
        Accept = build.Outputs.Accept,
    };

    private ProjectOutputs Write(ProjectOutputs outputs)
    {
        // The first of its files stands for all. No two say the same: who writes them is what counts.
        var first = _input.Directory.In(ReportNames.Json(_input.Id));
        var owner = $"{_context.Request.ProjectFile}\n{_context.Request.Framework}";
        if (!new OutputClaims(_context).Claim(first, owner, LockMessages.ReportsCollide)) return outputs;
        var report = new ReportBuilder(_input).Build(_context.Diagnostics);
        var markdown = MarkdownReport.Write(report);
        var wanted = Wanted(report, markdown).ToList();
        foreach (var stale in Left().Except(wanted.Select(static file => file.Name))) _context.Writer.Delete(PathOf(stale), NameOf(stale));

        // One failure says all: what kept this file from being written keeps the others.
        if (wanted.Exists(file => !_context.Writer.Write(PathOf(file.Name), NameOf(file.Name), file.Text))) return outputs;
        var notice = LockMessages.Reported(_context.Project, NameOf(ReportNames.Html(_input.Id)));
        var reported = outputs with { Notices = [.. outputs.Notices, notice] };
        if (!report.HasNews) return reported;
        var jobSummary = _context.Request.JobSummary;
        if (jobSummary.Length > 0) _context.Writer.Append(jobSummary, jobSummary, markdown + "\n");
        return reported with { SummaryFile = PathOf(ReportNames.Markdown(_input.Id)) };
    }

    private IEnumerable<(string Name, string Text)> Wanted(Report report, string markdown)
    {
        // First, since it is what says which of the files are ours: a build that is killed after this leaves nothing for good.
        yield return (ReportNames.Json(_input.Id), JsonReport.Write(report));
        foreach (var environment in report.Environments)
        {
            if (environment.Drift?.Candidate is { } candidate) yield return (LockDocument.FileName(environment.LockStem), candidate);
            if (environment.Drift?.Patch is { } patch) yield return (ReportNames.Patch(environment.LockStem), patch);
        }

        yield return (ReportNames.Markdown(_input.Id), markdown);
        yield return (ReportNames.Html(_input.Id), HtmlReport.Write(report));
        yield return (ReportNames.Sarif(_input.Id), SarifReport.Write(report));
    }

    // What a report before this one left of a drift. Only its own word makes a file ours to delete: a directory of
    // reports can also be one of locks.
    private List<string> Left()
    {
        var report = ReportNames.Json(_input.Id);
        var read = TextFile.Read(new Source(SourceKind.Other, report, PathOf(report)));
        if (read.Fault != TextFileFault.None) return [];
        try
        {
            using var json = JsonDocument.Parse(read.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object ? [.. JsonReport.DriftFiles(json.RootElement).Where(IsOurs)] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private bool IsOurs(string name)
    {
        var stem = name.StartsWith(_input.Id + ".", StringComparison.Ordinal) ? name.Substring(0, name.LastIndexOf('.')) : string.Empty;
        return (name == ReportNames.Patch(stem) || name.EndsWith(LockDocument.FileName(string.Empty), StringComparison.Ordinal))
            && LockId.IsValid(name) && !_input.IsLockOfBuild(PathOf(name));
    }

    private string PathOf(string name) => Path.Combine(_input.Directory.Path, name);

    private string NameOf(string name) => _input.Directory.In(name).Name;
}
