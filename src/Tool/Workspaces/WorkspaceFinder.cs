using ConfigLock.Core.Files;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Workspaces;

/// <summary>Finds what a command line means by a project, a solution or a folder with one of them.</summary>
internal static class WorkspaceFinder
{
    /// <summary>The projects of a path; of what is here where there is none.</summary>
    public static async Task<Workspace> FindAsync(string? path)
    {
        var full = Path.GetFullPath(path ?? ".");
        var file = ToolFiles.IsDirectory(full) ? InDirectory(full, path ?? ".") : full;
        if (!ToolFiles.Exists(file)) throw ToolMessages.NoFile(path ?? file);
        if (SolutionFilter.Is(file)) return await SolutionFilter.ReadAsync(file);
        return IsSolution(file) ? await SolutionFile.ReadAsync(file) : new Workspace([file], []);
    }

    /// <summary>Whether an argument that may be a key or a path is a path.</summary>
    /// <param name="argument">The argument. A quoted part of a key may hold any character.</param>
    /// <param name="rules">The system's rules; <see langword="null"/> for this machine's.</param>
    public static bool IsPath(string argument, PathRules? rules = null) =>
        argument is "." or ".."
        || argument.Contains('/', StringComparison.Ordinal) && argument[0] is not ('"' or '\'')
        || (rules ?? PathRules.OfMachine).HasSeparator(argument) && argument.IndexOfAny(['"', '\'']) < 0
        || (IsSolution(argument) || IsProject(argument)) && ToolFiles.Exists(argument);

    // Of a folder with a solution the solution is meant, as people mean it who work in its root.
    private static string InDirectory(string directory, string name)
    {
        var files = ToolFiles.FilesIn(directory);
        List<string> solutions = [.. files.Where(static file => IsSolution(file) && !SolutionFilter.Is(file))];
        List<string> candidates = solutions.Count > 0 ? solutions : [.. files.Where(IsProject)];
        return candidates switch
        {
            [var one] => one,
            [] => throw ToolMessages.NothingToAsk(name),
            _ => throw ToolMessages.SeveralToAsk(name, candidates.Select(Path.GetFileName)!),
        };
    }

    private static bool IsSolution(string path) => Path.GetExtension(path).ToLowerInvariant() is ".sln" or ".slnx" or SolutionFilter.Ending;

    /// <summary>Whether a file is a project, by its name.</summary>
    public static bool IsProject(string path) => Path.GetExtension(path).EndsWith("proj", StringComparison.OrdinalIgnoreCase);
}
