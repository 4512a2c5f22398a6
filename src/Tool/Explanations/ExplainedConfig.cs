using System.Text.Json;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Files;

namespace ConfigLock.Tool.Explanations;

/// <summary>What a build explains of a config.</summary>
/// <param name="Project">What to call its project.</param>
/// <param name="Id">The file name stem of its lock.</param>
/// <param name="Environments">Each environment with its keys; one without a name where the project names none.</param>
/// <param name="Different">The keys in which the environments differ.</param>
/// <param name="NamesLock">Whether the project names a lock of it, be that there or not.</param>
internal sealed record ExplainedConfig(
    string Project, string Id, IReadOnlyList<ExplainedEnvironment> Environments, IReadOnlyList<DifferentKey> Different, bool NamesLock)
{
    private const string Ending = ".explain.json";
    private const string EndingOfDifferences = ".environments.json";

    /// <summary>Whether its project names environments.</summary>
    public bool HasEnvironments => Environments.Any(static one => one.Name.Length > 0);

    /// <summary>The environments whose lock is named and was not read, as titles.</summary>
    public IEnumerable<string> WithoutLock => Environments
        .Where(one => NamesLock && one.Keys.Any(static key => !key.IsLeftOut) && !one.Keys.Any(static key => key.HasLock))
        .Select(one => one.Name.Length == 0 ? Id : $"{Id} ({one.Name})");

    /// <summary>The config in one environment alone.</summary>
    public ExplainedConfig In(string environment) => this with
    {
        Environments = [.. Environments.Where(one => string.Equals(one.Name, environment, StringComparison.OrdinalIgnoreCase))],
    };

    /// <summary>Reads what the build left for each config of a project in which nothing is wrong.</summary>
    public static IEnumerable<ExplainedConfig> Of(ProjectAnswer answer, string project)
    {
        if (answer.HasErrors) yield break;
        foreach (var config in answer.Configs.Where(static config => config.IsActive))
        {
            List<ExplainedEnvironment> environments = [.. config.Locks
                .Select(one => (one.Environment, Json: ToolFiles.TryRead(Path.Combine(config.Directory, one.Stem + Ending))))
                .Where(static one => one.Json is not null)
                .Select(static one => new ExplainedEnvironment(one.Environment, ExplainedKey.Read(one.Json!)))];
            var differences = environments.Count > 1
                ? ToolFiles.TryRead(Path.Combine(config.Directory, config.Id + EndingOfDifferences))
                : null;
            if (environments.Count > 0)
                yield return new ExplainedConfig(
                    project, config.Id, environments, DifferentKey.Read(differences ?? "[]"), config.LoadPath.Length > 0);
        }
    }
}

/// <summary>What a build explains of a config in one environment.</summary>
/// <param name="Name">The environment; empty where the project names none.</param>
/// <param name="Keys">The keys.</param>
internal sealed record ExplainedEnvironment(string Name, IReadOnlyList<ExplainedKey> Keys)
{
    private readonly Lazy<ILookup<string, ExplainedKey>> _byName =
        new(() => Keys.ToLookup(static key => key.Key, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// What it says of a key; <see langword="null"/> for nothing. The environments of a .NET program may spell it in another case.
    /// </summary>
    public ExplainedKey? Find(string key) =>
        _byName.Value[key].FirstOrDefault(one => one.Key == key) ?? _byName.Value[key].FirstOrDefault();
}

/// <summary>A key that environments have otherwise, or not at all.</summary>
/// <param name="Key">The key.</param>
/// <param name="In">The key as each environment spells it; <see langword="null"/> where that lacks it.</param>
internal sealed record DifferentKey(string Key, IReadOnlyDictionary<string, string?> In)
{
    /// <summary>Reads what <c>-t:ConfigLockExplain</c> leaves of several environments.</summary>
    public static IReadOnlyList<DifferentKey> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(static key => new DifferentKey(
            key.GetProperty("key").GetString()!,
            key.GetProperty("in").EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.GetString())))];
    }
}
