using System.Xml;
using ConfigLock.Core.Files;
using ConfigLock.Tool.Messages;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace ConfigLock.Tool.Workspaces;

/// <summary>Solutions, as Microsoft's own reader reads them.</summary>
internal static class SolutionFile
{
    /// <summary>The projects of a solution, in its order.</summary>
    /// <param name="path">The file, absolute.</param>
    public static async Task<Workspace> ReadAsync(string path)
    {
        var serializer = SolutionSerializers.GetSerializerByMoniker(path)!;
        try
        {
            var solution = await serializer.OpenAsync(path, CancellationToken.None);
            var directory = Path.GetDirectoryName(path)!;
            List<string> projects = [.. solution.SolutionProjects
                .Select(static project => project.FilePath.Replace('\\', '/'))
                .Where(static file => file.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
                .Select(file => Path.GetFullPath(Path.Combine(directory, file)))];
            return new Workspace(projects, Properties(path, directory));
        }
        catch (Exception exception) when (exception is SolutionException or XmlException || FileFault.Is(exception))
        {
            throw ToolMessages.UnreadableFile(path, exception.Message.TrimEnd('.'));
        }
    }

    // Those that MSBuild gives to the projects of a solution, and that their paths may be made of.
    private static IReadOnlyList<string> Properties(string path, string directory) =>
    [
        $"SolutionDir={PropertyValue.Escape(directory + Path.DirectorySeparatorChar)}", $"SolutionPath={PropertyValue.Escape(path)}",
        $"SolutionName={PropertyValue.Escape(Path.GetFileNameWithoutExtension(path))}",
        $"SolutionFileName={PropertyValue.Escape(Path.GetFileName(path))}", $"SolutionExt={Path.GetExtension(path)}",
    ];
}
