using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>What a build leaves of all environments besides its messages.</summary>
internal sealed record ProjectOutputs
{
    /// <summary>The locks, one of each environment.</summary>
    public IReadOnlyList<BuiltLock> Locks { get; init; } = [];

    /// <summary>Where each value comes from, or <see langword="null"/>.</summary>
    public string? Explanation { get; init; }

    /// <summary>The diffs of drifts, where they are to be told apart from the errors, or <see langword="null"/>.</summary>
    public string? Diff { get; init; }

    /// <summary>What there is to say of files that the build left for people.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; init; } = [];

    /// <summary>The report in Markdown, or <see langword="null"/>.</summary>
    public string? SummaryFile { get; init; }

    /// <summary>The outputs of the environments as one; without locks after an error.</summary>
    public static ProjectOutputs Of(BuildContext project, IReadOnlyList<EnvironmentBuild> builds)
    {
        var diffs = builds.Where(static build => build.Outputs.Diff is not null).Select(DiffOf).ToList();
        var outputs = new ProjectOutputs
        {
            Locks = [.. builds.Select(static build => build.Outputs.Lock).OfType<BuiltLock>()],
            Diff = diffs.Count == 0 ? null : string.Join("\n", diffs),
            Notices = [.. builds.SelectMany(static build => build.Outputs.Notices)],
        };
        return outputs.Judged(project);
    }

    private static string DiffOf(EnvironmentBuild build) =>
        build.Environment.IsOneOfSeveral ? $"in {build.Environment.Name}:\n{build.Outputs.Diff}" : build.Outputs.Diff!;

    /// <summary>The same without the locks, after an error.</summary>
    public ProjectOutputs Judged(BuildContext project) =>
        project.Diagnostics.HasErrors && !project.Request.DesignTime ? this with { Locks = [] } : this;
}
