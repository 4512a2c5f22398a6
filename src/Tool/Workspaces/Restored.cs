using ConfigLock.Tool.Files;

namespace ConfigLock.Tool.Workspaces;

/// <summary>Whether NuGet has restored a project, so far as can be seen without a build.</summary>
internal static class Restored
{
    /// <summary>Whether what a restore leaves is where it is by default; a restore too many takes time and does no harm.</summary>
    public static bool Is(string project) =>
        ToolFiles.Exists(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"));
}
