namespace ConfigLock.Tool.Building;

/// <summary>What a build came to.</summary>
/// <param name="Projects">The projects that were asked, absolute, in their order.</param>
/// <param name="Configs">The configs that they have.</param>
/// <param name="Messages">What the build said, each once.</param>
internal sealed record BuildAnswer(
    IReadOnlyList<string> Projects, IReadOnlyList<DescribedConfig> Configs, IReadOnlyList<BuildMessage> Messages)
{
    /// <summary>
    /// The projects that have something to say, with it, in the order of the solution; then what belongs to none of them.
    /// </summary>
    public IReadOnlyList<ProjectAnswer> ByProject()
    {
        var answers = Projects.Select(project => new ProjectAnswer(
            project,
            [.. Configs.Where(config => AreSame(config.Project, project))],
            [.. Messages.Where(message => AreSame(message.Project, project))])).ToList();
        List<BuildMessage> others = [.. Messages.Where(message => !Projects.Any(project => AreSame(message.Project, project)))];
        if (others.Count > 0) answers.Add(new ProjectAnswer(string.Empty, [], others));
        return [.. answers.Where(static answer => answer.Configs.Count > 0 || answer.HasErrors)];
    }

    private static bool AreSame(string one, string other) => string.Equals(one, other, Core.Files.PathComparison.OfMachine);
}

/// <summary>What a project answered.</summary>
/// <param name="Project">The project file, absolute; empty for what belongs to none.</param>
/// <param name="Configs">Its configs; none where it lacks the package, or cannot be built.</param>
/// <param name="Messages">What the build said of it.</param>
internal sealed record ProjectAnswer(string Project, IReadOnlyList<DescribedConfig> Configs, IReadOnlyList<BuildMessage> Messages)
{
    public bool HasErrors => Messages.Any(static message => message.IsError);

    /// <summary>Whether nothing is wrong but that lock and build differ.</summary>
    public bool HasDrifted => HasErrors && Messages.Where(static message => message.IsError).All(static message => message.IsDrift);

    /// <summary>Whether there is a config in it.</summary>
    public bool IsActive => Configs.Any(static config => config.IsActive);
}
