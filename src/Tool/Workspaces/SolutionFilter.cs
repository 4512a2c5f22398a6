using System.Text.Json;
using ConfigLock.Core.Files;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Workspaces;

/// <summary>Solution filters: JSON that names a solution and some of its projects.</summary>
internal static class SolutionFilter
{
    /// <summary>How their names end.</summary>
    public const string Ending = ".slnf";

    /// <summary>Whether a file is one, by its name.</summary>
    public static bool Is(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The projects that it names, in the order of the solution.</summary>
    /// <param name="path">The file, absolute.</param>
    public static async Task<Workspace> ReadAsync(string path)
    {
        var (solution, names) = Parse(path);
        var all = await SolutionFile.ReadAsync(solution);
        var directory = Path.GetDirectoryName(solution)!;
        var projects = names.Select(name => Path.GetFullPath(Path.Combine(directory, name)))
            .ToHashSet(PathComparison.ComparerOfMachine);
        if (projects.Except(all.Projects, PathComparison.ComparerOfMachine).FirstOrDefault(WorkspaceFinder.IsProject) is { } unknown)
            throw ToolMessages.UnreadableFile(path, $"it names \"{unknown}\", which is not in the solution");
        return all with { Projects = [.. all.Projects.Where(projects.Contains)] };
    }

    // Paths are written with backslashes, and those of projects begin at the solution.
    private static (string Solution, IReadOnlyList<string> Projects) Parse(string path)
    {
        var text = ToolFiles.TryRead(path) ?? throw ToolMessages.NoFile(path);
        try
        {
            using var document = JsonDocument.Parse(
                text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var solution = document.RootElement.GetProperty("solution");
            return (
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, Slashes(solution.GetProperty("path")))),
                [.. solution.GetProperty("projects").EnumerateArray().Select(Slashes)]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw ToolMessages.UnreadableFile(path, "it is no solution filter");
        }
    }

    private static string Slashes(JsonElement path) => path.GetString()!.Replace('\\', '/');
}
