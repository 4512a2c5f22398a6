using ConfigLock.Core.Comparison;
using ConfigLock.Core.Locking;
using ConfigLock.Core.MachinePaths;
using ConfigLock.Model.CompilerInput;

namespace ConfigLock.Core.Build;

/// <summary>
/// The one entry of the engine: what a build tool calls. A build is a line of values: inputs are read, they resolve to a
/// config, the gate says a verdict on it, and the outputs follow from that.
/// </summary>
public static class ConfigLockBuild
{
    /// <summary>Resolves the effective config, checks it against the loaded lock, and writes what was asked for.</summary>
    public static BuildResult Run(BuildRequest request)
    {
        var context = new BuildContext(request);
        if (!request.DesignTime && !request.Explain) context.Copies.Clear();
        var inputs = BuildInputs.Read(context);
        if (inputs.SchemaAndRules.RulesFile is { } rules)
            context.WriteForCompiler(CompilerJson.RulesFileName(request.Id), CompilerJsonWriter.Write(rules.Document));
        var outputs = context.Diagnostics.HasErrors ? BuildOutputs.None : Run(context, inputs);
        if (context.Diagnostics.HasErrors && !request.DesignTime) context.Copies.ClearLock();
        return Result(context, inputs, ReportFiles.Write(context, inputs, outputs));
    }

    private static BuildOutputs Run(BuildContext context, BuildInputs read)
    {
        // Not before: without its schema a source's secrets are unknown.
        context.Copies.Write([.. read.Layers, .. read.Requirements], read.Rules.Root);
        var update = PartialUpdate.Of(context, read);
        if (context.Diagnostics.HasErrors) return BuildOutputs.None;

        var inputs = update is null ? read : read with { Lock = update.Lock };
        var resolutions = new Resolutions(context, inputs);
        if (context.Request.Explain) return ExplanationOutput.Write(context, inputs, resolutions);
        if (resolutions.Resolve() is not { } resolved) return BuildOutputs.None;
        new MachinePathCheck(PlacesOf(context.Request), inputs.Rules.Redactor, context.Diagnostics)
            .Check(inputs.Rules.Root, resolved.Config);

        var actual = new LockDocument(context.Request.Version, resolved.Config);
        var digests = inputs.DigestSources(resolved.Digested);
        var live = resolved.Live?.Resolved?.Config;
        var verdict = LockGate.Judge(inputs.Settings.Policy, inputs.Lock, actual, digests, live, inputs.Rules, inputs.Semantics);
        return new OutputStage(context, inputs, resolutions).Write(verdict, resolved, update);
    }

    private static MachinePlaces PlacesOf(BuildRequest request) =>
        new(Path.GetDirectoryName(request.ProjectFile)!, request.HomeDirectory, request.TemporaryDirectory);

    private static BuildResult Result(BuildContext context, BuildInputs inputs, BuildOutputs outputs) => new(
        context.Diagnostics,
        outputs.LockFile,
        outputs.IntermediateLock,
        outputs.Explanation,
        context.Files.FilesRead,
        [.. context.Writer.FilesWritten])
    {
        DependsOnDay = inputs.SchemaAndRules.Rules is { DependsOnDay: true },
        Notices = outputs.Notices,
        Diff = outputs.Diff,
        SummaryFile = outputs.SummaryFile,
    };
}
