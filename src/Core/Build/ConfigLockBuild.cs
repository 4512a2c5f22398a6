using ConfigLock.Model.CompilerInput;

namespace ConfigLock.Core.Build;

/// <summary>
/// The one entry of the engine: what a build tool calls. A build is a line of values: inputs are read, they resolve to a
/// config, the gate says a verdict on it, and the outputs follow from that; in each environment by itself, but for the outputs, of which
/// there are none unless all pass.
/// </summary>
public static class ConfigLockBuild
{
    /// <summary>Resolves the effective config, checks it against the loaded lock, and writes what was asked for.</summary>
    public static BuildResult Run(BuildRequest request)
    {
        var project = new BuildContext(request);
        if (!request.DesignTime && !request.Explain) project.Copies.ClearSources();
        var requests = new EnvironmentRequests(request, project.Project, project.Diagnostics).Of();
        new FormerEnvironments(project).Clear(requests);
        var builds = project.Of(requests).Select(EnvironmentBuild.Read).ToList();
        WriteRules(project, builds[0].Inputs);
        var outputs = request.Explain ? ExplanationOutput.Write(project, builds) : Built(project, builds);
        return new BuildResult(
            project.Diagnostics,
            outputs.Locks,
            outputs.Explanation,
            project.Files.FilesRead,
            [.. builds.SelectMany(static build => build.Context.Writer.FilesWritten).Union(project.Writer.FilesWritten)
                .OrderBy(static file => file, StringComparer.Ordinal)])
        {
            DependsOnDay = builds[0].Inputs.SchemaAndRules.Rules is { DependsOnDay: true },
            Notices = outputs.Notices,
            Diff = outputs.Diff,
            SummaryFile = outputs.SummaryFile,
        };
    }

    private static ProjectOutputs Built(BuildContext project, IReadOnlyList<EnvironmentBuild> read)
    {
        if (!project.Request.DesignTime)
            foreach (var build in read) build.Context.Copies.ClearDiff();
        var judged = project.Diagnostics.HasErrors ? read : [.. read.Select(static build => build.Judged())];
        var builds = OutputStage.Write(judged, project.Request.DesignTime);
        EnvironmentDiagnostics.Gather(builds, project.Diagnostics);
        if (project.Diagnostics.HasErrors && !project.Request.DesignTime)
            foreach (var build in builds) build.Context.Copies.ClearLock();
        return ReportFiles.Write(project, builds, ProjectOutputs.Of(project, builds));
    }

    // The rules are the same in all environments.
    private static void WriteRules(BuildContext project, BuildInputs inputs)
    {
        if (inputs.SchemaAndRules.RulesFile is { } rules)
            project.WriteForCompiler(CompilerJson.RulesFileName(project.Request.Id), CompilerJsonWriter.Write(rules.Document));
    }
}
