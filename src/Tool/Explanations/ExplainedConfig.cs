using ConfigLock.Tool.Building;
using ConfigLock.Tool.Files;

namespace ConfigLock.Tool.Explanations;

/// <summary>What a build explains of a config.</summary>
/// <param name="Project">What to call its project.</param>
/// <param name="Id">The file name stem of its lock.</param>
/// <param name="Environment">Its environment; empty where the project names none.</param>
/// <param name="Keys">Its keys.</param>
/// <param name="NamesLock">Whether the project names a lock of it, be that there or not.</param>
internal sealed record ExplainedConfig(
    string Project, string Id, string Environment, IReadOnlyList<ExplainedKey> Keys, bool NamesLock)
{
    private const string Ending = ".explain.json";

    /// <summary>Whether it was held against a lock.</summary>
    public bool HasLock => Keys.Any(static key => key.HasLock);

    /// <summary>What to call it where there are several.</summary>
    public string Title => Environment.Length == 0 ? Id : $"{Id} ({Environment})";

    /// <summary>Reads what the build left for each config of a project in which nothing is wrong.</summary>
    public static IEnumerable<ExplainedConfig> Of(ProjectAnswer answer, string project)
    {
        if (answer.HasErrors) yield break;
        foreach (var config in answer.Configs.Where(static config => config.IsActive))
            foreach (var (environment, stem) in config.Locks)
                if (ToolFiles.TryRead(Path.Combine(config.Directory, stem + Ending)) is { } json)
                    yield return new ExplainedConfig(project, config.Id, environment, ExplainedKey.Read(json), config.LoadPath.Length > 0);
    }
}
