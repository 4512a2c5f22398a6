using ConfigLock.Core.Comparison;
using ConfigLock.Core.Explaining;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Rules;

namespace ConfigLock.Core.Build;

/// <summary>Explains the live sources in every mode; the lock is only what they are held against.</summary>
internal static class ExplanationOutput
{
    /// <summary>Writes the explanations for programs, and gives the one for people.</summary>
    public static ProjectOutputs Write(BuildContext project, IReadOnlyList<EnvironmentBuild> builds)
    {
        var explained = project.Diagnostics.HasErrors
            ? []
            : builds.Select(static build => (build, Explanation: Write(build))).Where(static one => one.Explanation is not null).ToList();
        EnvironmentDiagnostics.Gather(builds, project.Diagnostics);
        if (explained.Count == 0) return new ProjectOutputs();
        var faults = string.Concat(explained.Select(static one => FaultOf(one.build)));
        var (first, environments) = (explained[0], explained.Select(static one => (one.build.Environment.Name, one.Explanation!)).ToList());
        if (builds.Count == 1) return new ProjectOutputs { Explanation = faults + first.Explanation!.ToText() };
        var together = new EnvironmentExplanations(environments, first.build.Inputs.Semantics);
        WriteFile(project, IntermediateNames.ExplainedEnvironments(project.Request.Id), together.ToJson());
        return new ProjectOutputs { Explanation = faults + together.ToText() };
    }

    private static string FaultOf(EnvironmentBuild build)
    {
        if (build.Inputs.LockFault is not { } reason) return string.Empty;
        var where = build.Environment.IsOneOfSeveral ? $"in {build.Environment.Name} " : string.Empty;
        return $"# {where}not compared with the lock: {reason.Message}\n";
    }

    private static Explanation? Write(EnvironmentBuild build)
    {
        var (context, inputs) = (build.Context, build.Inputs);
        if (context.Diagnostics.HasErrors) return null;
        context.Copies.Write([.. inputs.Layers, .. inputs.Requirements], inputs.Rules.Root);
        var said = new SaidValues(inputs.Semantics);
        if (new Resolutions(context, inputs).Live(context.Diagnostics, said) is not { Config: var config }) return null;
        var compared = inputs.Lock is null ? null : LockGate.Comparable(inputs.Lock, inputs.Rules);
        var policies = compared is { HoldsSecret: true } ? DriftPolicies.None : inputs.DriftPolicies;
        var candidates = new CandidateValues(said, inputs.Root, config, inputs.Semantics);
        var explanation = Explanation.Of(config, compared?.Document.Config, policies, inputs.Semantics, candidates);
        WriteFile(context, IntermediateNames.Explained(context.Request.LockStem), explanation.ToJson());
        return explanation;
    }

    private static void WriteFile(BuildContext context, string name, string text)
    {
        var path = Path.Combine(context.Request.IntermediateDirectory, name);
        context.Writer.Write(path, path, text);
    }
}
