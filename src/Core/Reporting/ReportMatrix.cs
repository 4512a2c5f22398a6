using ConfigLock.Core.Explaining;

namespace ConfigLock.Core.Reporting;

/// <summary>What differs between environments.</summary>
/// <param name="Environments">The environments that resolve, in their order.</param>
/// <param name="Rows">The keys that differ between them.</param>
/// <param name="LeftOut">The environments that do not resolve.</param>
internal sealed record ReportMatrix(
    IReadOnlyList<string> Environments, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<string> LeftOut)
{
    /// <summary>What there is to see, in words.</summary>
    public string Message => LeftOut.Count == 0 ? Differing() : $"{Differing()} Left out because of errors: {string.Join(", ", LeftOut)}.";

    /// <summary>The matrix of these environments; <see langword="null"/> where not even two of them resolve.</summary>
    /// <param name="config">Those that resolve.</param>
    /// <param name="environments">All environments.</param>
    public static ReportMatrix? Of(ReportConfig config, IReadOnlyList<EnvironmentInput> environments)
    {
        List<string> names = [.. config.Environments.Select(static one => one.Name)];
        return names.Count < 2
            ? null
            : new ReportMatrix(
                names,
                [.. config.Rows.Where(static row => row.Differs)],
                [.. environments.Select(static one => one.Name).Except(names)]);
    }

    private string Differing()
    {
        var missing = Rows.Count(static row => row.IsMissingSomewhere);
        return (Rows.Count, missing) switch
        {
            (0, _) => "The effective configs are the same.",
            (1, 0) => "1 key differs.",
            (1, _) => "1 key is missing in some.",
            (_, 0) => $"{Rows.Count} keys differ.",
            _ => $"{Rows.Count} keys differ; {missing} of them {(missing == 1 ? "is" : "are")} missing in some.",
        };
    }
}
