using ConfigLock.Core.Explaining;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting;

/// <summary>The effective configs of all environments that resolve, side by side.</summary>
/// <param name="Environments">Those environments; none where nothing resolves.</param>
/// <param name="Rows">Each key that one of them has.</param>
/// <param name="Semantics">When keys are the same.</param>
internal sealed record ReportConfig(IReadOnlyList<EnvironmentInput> Environments, IReadOnlyList<MatrixRow> Rows, Semantics Semantics)
{
    /// <summary>Those of a build.</summary>
    public static ReportConfig Of(ReportInput input)
    {
        List<EnvironmentInput> resolved = [.. input.Environments.Where(static one => one.Config is not null)];
        IReadOnlyList<ConfigTable> configs = [.. resolved.Select(static one => one.Config!)];
        return new ReportConfig(
            resolved, configs.Count == 0 ? [] : EnvironmentMatrix.Of(configs, input.Semantics), input.Semantics);
    }
}
