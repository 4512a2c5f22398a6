namespace ConfigLock.Core.Files;

/// <summary>
/// How reports, and the commands that messages recommend, spell paths: never absolute, so that they are the same on every
/// machine.
/// </summary>
internal sealed class ProjectPaths
{
    private readonly string _project;

    /// <param name="projectFile">The project file.</param>
    /// <param name="lockFile">The loaded lock, or <see langword="null"/>.</param>
    public ProjectPaths(string projectFile, string? lockFile)
    {
        _project = Path.GetDirectoryName(projectFile)!;
        var repository = RepositoryAround(Path.GetDirectoryName(lockFile ?? projectFile));
        IsRepository = repository is not null;

        // A patch cannot lead out of the directory that it is applied in.
        Root = repository ?? (lockFile is null || IsBelow(_project, lockFile) ? _project : Path.GetDirectoryName(lockFile)!);
    }

    /// <summary>Where a patch is applied: the root of the lock's git repository, else the project's directory.</summary>
    public string Root { get; }

    /// <summary>Whether the root is that of a git repository.</summary>
    public bool IsRepository { get; }

    /// <summary>The path from the project's directory; just the file's name where there is no such path.</summary>
    public string FromProject(string path) => RelativePath.Of(_project, path) ?? Path.GetFileName(path);

    /// <summary>The path from the root; just the file's name where there is no such path.</summary>
    public string FromRoot(string path) => RelativePath.Of(Root, path) ?? Path.GetFileName(path);

    /// <summary>
    /// A text of a user or about a user's files, in which absolute paths below the project or the root are made relative.
    /// </summary>
    public string Clean(string text)
    {
        text = Shorten(text, _project, string.Empty);
        if (Root == _project) return text;
        return Shorten(text, Root, RelativePath.Of(_project, Root) is { Length: > 0 } up ? up + "/" : string.Empty);
    }

    // The root of the file system is in every path.
    private static string Shorten(string text, string directory, string replacement) =>
        directory == Path.GetPathRoot(directory) ? text : PathInText.Shorten(text, directory, replacement, PathRules.OfMachine);

    private static string? RepositoryAround(string? directory)
    {
        for (; !string.IsNullOrEmpty(directory); directory = Path.GetDirectoryName(directory))
        {
            // A file in a worktree or a submodule.
            var git = Path.Combine(directory, ".git");
            if (Directory.Exists(git) || File.Exists(git)) return directory;
        }

        return null;
    }

    private static bool IsBelow(string directory, string path) =>
        RelativePath.Of(directory, path) is { } relative && !RelativePath.LeadsOut(relative);
}
