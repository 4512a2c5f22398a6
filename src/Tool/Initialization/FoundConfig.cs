using ConfigLock.Core.Build;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Initialization;

/// <summary>The config that lies beside a project which knows nothing of ConfigLock yet.</summary>
/// <param name="Directory">The directory of the project.</param>
/// <param name="IsOfHost">Whether it is the files that a .NET host reads, and not a <c>config.toml</c>.</param>
/// <param name="Environments">The environments that have a file, and <c>Production</c>, which needs none; empty without a host.</param>
internal sealed record FoundConfig(string Directory, bool IsOfHost, IReadOnlyList<string> Environments)
{
    private const string Start = "appsettings.";
    private const string End = ".json";

    /// <summary>Its layers, lowest first, as <c>{Environment}</c> says them.</summary>
    public IReadOnlyList<string> Layers => IsOfHost ? [Start + "json", Start + EnvironmentPath.Placeholder + End] : ["config.toml"];

    /// <summary>What to call it in a schema, which also names the type.</summary>
    public string Title => IsOfHost ? "AppSettings" : "AppConfig";

    /// <summary>Finds it.</summary>
    /// <param name="project">The project file, absolute.</param>
    public static FoundConfig Of(string project)
    {
        var directory = Path.GetDirectoryName(project)!;
        List<string> names = [.. ToolFiles.FilesIn(directory).Select(static file => Path.GetFileName(file))];
        if (names.Contains(Start + "json")) return new FoundConfig(directory, IsOfHost: true, EnvironmentsOf(names));
        return names.Contains("config.toml")
            ? new FoundConfig(directory, IsOfHost: false, [])
            : throw ToolMessages.NoConfig(project);
    }

    private static IReadOnlyList<string> EnvironmentsOf(IEnumerable<string> names)
    {
        var named = names
            .Where(static name => name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal)
                && name.Length > Start.Length + End.Length)
            .Select(static name => name[Start.Length..^End.Length]);
        return [.. named.Append(EnvironmentRequests.Production).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }
}
