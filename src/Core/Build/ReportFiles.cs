using System.Text.Json;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Reporting;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>Writes the reports of a build, and what helps to accept a drift.</summary>
internal sealed class ReportFiles(ReportFacts facts, FileWriter writer)
{
    private readonly NamedFile _directory = facts.Directory!;

    private string Candidate => LockDocument.FileName(facts.Id);

    private string Patch => ReportNames.Patch(facts.Id);

    /// <summary>Writes all; gives the Markdown report if there is something to say in it.</summary>
    /// <param name="diagnostics">Every message of the build.</param>
    /// <param name="notices">Receives what to say of the report.</param>
    /// <param name="jobSummary">The file of the job summary; empty where there is none.</param>
    public string? Write(DiagnosticBag diagnostics, DiagnosticBag notices, string jobSummary)
    {
        var report = new ReportBuilder(facts).Build(diagnostics);
        var markdown = MarkdownReport.Write(report);
        var wanted = Wanted(report, markdown).ToList();
        foreach (var stale in Left().Except(wanted.Select(static file => file.Name))) writer.Delete(PathOf(stale), NameOf(stale));

        // One failure says all: what kept this file from being written keeps the others.
        if (wanted.Exists(file => !writer.Write(PathOf(file.Name), NameOf(file.Name), file.Text))) return null;
        var project = new Source(SourceKind.Definition, Path.GetFileName(facts.ProjectFile), facts.ProjectFile);
        notices.Add(LockMessages.Reported(Place.Whole(project), NameOf(ReportNames.Html(facts.Id))));
        if (!report.HasNews) return null;
        if (jobSummary.Length > 0) writer.Append(jobSummary, jobSummary, markdown + "\n");
        return PathOf(ReportNames.Markdown(facts.Id));
    }

    private IEnumerable<(string Name, string Text)> Wanted(Report report, string markdown)
    {
        // First, since it is what says which of the files are ours: a build that is killed after this leaves nothing for good.
        yield return (ReportNames.Json(facts.Id), JsonReport.Write(report));
        if (report.Drift is { } drift)
        {
            if (drift.Candidate is { } candidate) yield return (Candidate, candidate);
            if (drift.Patch is { } patch) yield return (Patch, patch);
        }

        yield return (ReportNames.Markdown(facts.Id), markdown);
        yield return (ReportNames.Html(facts.Id), HtmlReport.Write(report));
        yield return (ReportNames.Sarif(facts.Id), SarifReport.Write(report));
    }

    // What a report before this one left of a drift. Only its own word makes a file ours to delete: a directory of
    // reports can also be one of locks.
    private List<string> Left()
    {
        var report = ReportNames.Json(facts.Id);
        var read = TextFile.Read(new Source(SourceKind.Definition, report, PathOf(report)));
        if (read.Fault != TextFileFault.None) return [];
        try
        {
            using var json = JsonDocument.Parse(read.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                ? [.. Named(data, JsonReport.CandidateKey, Candidate), .. Named(data, JsonReport.PatchKey, Patch)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private IEnumerable<string> Named(JsonElement data, string key, string name) =>
        data.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() == name
        && !facts.IsLockOfBuild(PathOf(name)) ? [name] : [];

    private string PathOf(string name) => Path.Combine(_directory.Path, name);

    private string NameOf(string name) => Path.Combine(_directory.Name, name);
}
