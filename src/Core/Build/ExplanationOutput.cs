using ConfigLock.Core.Comparison;
using ConfigLock.Core.Explaining;
using ConfigLock.Core.Rules;

namespace ConfigLock.Core.Build;

/// <summary>Explains the live sources in every mode; the lock is only what they are held against.</summary>
internal static class ExplanationOutput
{
    /// <summary>Writes the explanation for programs, and gives the one for people.</summary>
    public static BuildOutputs Write(BuildContext context, BuildInputs inputs, Resolutions resolutions)
    {
        if (resolutions.Live(context.Diagnostics) is not { Config: var config }) return BuildOutputs.None;
        var compared = inputs.Lock is null ? null : LockGate.Comparable(inputs.Lock, inputs.Rules);
        var policies = compared is { HoldsSecret: true } ? DriftPolicies.None : inputs.DriftPolicies;
        var explanation = Explanation.Of(config, compared?.Document.Config, policies, inputs.Semantics);
        var json = Path.Combine(context.Request.IntermediateDirectory, context.Request.Id + ".explain.json");
        context.Writer.Write(json, json, explanation.ToJson());
        var fault = inputs.LockFault is { } reason ? $"# not held against the lock: {reason.Message}\n" : string.Empty;
        return new BuildOutputs { Explanation = fault + explanation.ToText() };
    }
}
