using ConfigLock.Core.Files;

namespace ConfigLock.Core.Build;

/// <summary>How <c>dotnet build</c> has to be told which project is meant.</summary>
internal static class ProjectArgument
{
    /// <summary>The project's path from where the build was started; empty where <c>dotnet build</c> finds the project by itself.</summary>
    /// <param name="directory">Where the build was started, absolute.</param>
    /// <param name="projectFile">The project file, absolute.</param>
    public static string Of(string directory, string projectFile)
    {
        if (RelativePath.Of(directory, projectFile) is not { } path) return projectFile;
        if (path.IndexOf('/') < 0 && IsAlone(directory)) return string.Empty;
        return path[0] == '-' ? "./" + path : path;
    }

    private static bool IsAlone(string directory)
    {
        try
        {
            return FileSystem.FilesIn(directory).Count(static file => CanBeBuilt(Path.GetExtension(file))) == 1;
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            return false;
        }
    }

    private static bool CanBeBuilt(string extension) =>
        extension.EndsWith("proj", StringComparison.OrdinalIgnoreCase)
        || extension.Equals(".sln", StringComparison.OrdinalIgnoreCase)
        || extension.Equals(".slnx", StringComparison.OrdinalIgnoreCase)
        || extension.Equals(".slnf", StringComparison.OrdinalIgnoreCase);
}
