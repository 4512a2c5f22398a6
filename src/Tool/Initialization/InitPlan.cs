using System.Reflection;
using ConfigLock.Core.Build;
using ConfigLock.Core.Drafting;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Initialization;

/// <summary>A file that is to be written.</summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="Text">Its text.</param>
/// <param name="Added">The lines that it gets, for people; all of them where it is new.</param>
/// <param name="IsNew">Whether there is no such file yet.</param>
internal sealed record PlannedFile(string Path, string Text, IReadOnlyList<string> Added, bool IsNew);

/// <summary>All that <c>init</c> does to a project. No file that is there is replaced, and no line of one changed.</summary>
/// <param name="Files">The files to be written; none where the project has all of it already.</param>
/// <param name="Locks">The locks that the build then makes, absolute: those that are not there.</param>
/// <param name="Proposals">What the schema could say besides; empty where there was one.</param>
internal sealed record InitPlan(IReadOnlyList<PlannedFile> Files, IReadOnlyList<string> Locks, IReadOnlyList<DraftProposal> Proposals)
{
    private const string CentralVersions = "Directory.Packages.props";

    /// <summary>Whether the project has all of it.</summary>
    public bool IsDone => Files.Count == 0 && Locks.Count == 0;

    /// <summary>Plans it for a project.</summary>
    /// <param name="project">The project file, absolute.</param>
    public static InitPlan For(string project)
    {
        var config = FoundConfig.Of(project);
        var files = new List<PlannedFile>();
        var schema = Path.Combine(config.Directory, FirstSchema.FileName);
        IReadOnlyList<DraftProposal> proposals = [];
        if (!ToolFiles.Exists(schema))
        {
            var first = FirstSchema.Of(project, config);
            files.Add(new PlannedFile(schema, first.Text, first.Text.TrimEnd('\n').Split('\n'), IsNew: true));
            proposals = first.Proposals;
        }

        var central = CentralFile(config.Directory);
        AddEdit(files, project, ProjectLines(ToolFiles.ReadExactly(project), config, central is null));
        if (central is not null) AddEdit(files, central, VersionLines(ToolFiles.ReadExactly(central)));
        return new InitPlan(files, [.. LocksOf(project, config).Where(static path => !ToolFiles.Exists(path))], proposals);
    }

    // Where the project names a path of its own, only the build knows which locks it means.
    private static IEnumerable<string> LocksOf(string project, FoundConfig config)
    {
        var text = ToolFiles.ReadExactly(project);
        if (ProjectEdit.Speaks(text, "ConfigLockLoadPath") && !text.Contains(LoadPath(config), StringComparison.Ordinal)) return [];
        var path = LoadPath(config).Replace("$(MSBuildProjectName)", Path.GetFileNameWithoutExtension(project), StringComparison.Ordinal);
        IReadOnlyList<string> environments = config.IsOfHost ? config.Environments : [string.Empty];
        return environments.Select(name => Path.Combine(config.Directory, EnvironmentPath.Fill(path, name)));
    }

    private static string LoadPath(FoundConfig config) => config.IsOfHost
        ? $"locks/$(MSBuildProjectName).{EnvironmentPath.Placeholder}.config.lock.toml"
        : "locks/$(MSBuildProjectName).config.lock.toml";

    private static void AddEdit(List<PlannedFile> files, string path, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        var text = ToolFiles.ReadExactly(path);
        var edited = ProjectEdit.Insert(text, lines);
        if (edited == text) throw ToolMessages.NoEndOfProject(path);
        files.Add(new PlannedFile(path, edited, lines, IsNew: false));
    }

    private static List<string> ProjectLines(string text, FoundConfig config, bool withVersion)
    {
        List<string> properties = [];
        if (config.IsOfHost) Property("ConfigLockHostDefaults", "true");
        Property("ConfigLockLoadPath", LoadPath(config));
        Property("ConfigLockMode", "Verify");

        List<string> items = [];
        if (config.IsOfHost && !ProjectEdit.Speaks(text, "ConfigLockEnvironment"))
            items.Add($"  <ConfigLockEnvironment Include=\"{string.Join(';', config.Environments)}\" />");
        if (!ProjectEdit.Includes(text, "PackageReference"))
            items.Add($"  <PackageReference Include=\"ConfigLock\" {(withVersion ? $"Version=\"{Version}\" " : string.Empty)}/>");
        return [.. Group("PropertyGroup", properties), .. Group("ItemGroup", items)];

        void Property(string name, string value)
        {
            if (!ProjectEdit.Speaks(text, name)) properties.Add($"  <{name}>{value}</{name}>");
        }
    }

    private static List<string> VersionLines(string text) => ProjectEdit.Includes(text, "PackageVersion")
        ? []
        : Group("ItemGroup", [$"  <PackageVersion Include=\"ConfigLock\" Version=\"{Version}\" />"]);

    private static List<string> Group(string name, List<string> lines) =>
        lines.Count == 0 ? [] : [string.Empty, $"<{name}>", .. lines, $"</{name}>"];

    // As NuGet finds it: the nearest, if it says that versions stand in it.
    private static string? CentralFile(string directory)
    {
        for (var at = directory; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Combine(at, CentralVersions);
            if (ToolFiles.TryRead(path) is not { } text) continue;
            return text.Contains("<ManagePackageVersionsCentrally>true<", StringComparison.OrdinalIgnoreCase) ? path : null;
        }

        return null;
    }

    private static string Version =>
        typeof(InitPlan).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
