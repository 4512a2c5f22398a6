using ConfigLock.Core.Files;

namespace ConfigLock.Core.Build;

/// <summary>What to call a project where several are spoken about.</summary>
public static class ProjectName
{
    /// <summary>The project file from where the build was started, with the target framework where the project has several.</summary>
    public static string Of(BuildRequest request)
    {
        var name = request.StartDirectory.Length > 0
            ? RelativePath.Shown(request.StartDirectory, request.ProjectFile, request.ProjectFile)
            : Path.GetFileName(request.ProjectFile);
        return request.Framework.Length > 0 ? $"{name} ({request.Framework})" : name;
    }
}
