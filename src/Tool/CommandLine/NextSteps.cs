using ConfigLock.Tool.Building;
using ConfigLock.Tool.Files;

namespace ConfigLock.Tool.CommandLine;

/// <summary>What the user may want to do after a command.</summary>
internal static class NextSteps
{
    public const string Commit = "next: read what changed, and commit the locks";

    public const string CommitAttributes = "next: commit .gitattributes; each clone runs this command once";

    public const string CommitFirst = "next: commit what was written; from then on each build checks the config against the lock";

    /// <summary>How to accept what <c>diff</c> shows.</summary>
    /// <param name="path">The project, solution or folder that was asked; <see langword="null"/> for what is here.</param>
    public static string ToAccept(string? path) => $"accept all of it with: {Update(path)}; or some keys: {Update(path)} --keys a.b,c";

    /// <summary>How to go on after a drift.</summary>
    /// <param name="answers">All projects.</param>
    /// <param name="path">What was asked; <see langword="null"/> for what is here.</param>
    public static string AfterDrift(IReadOnlyCollection<ProjectAnswer> answers, string? path)
    {
        var drifted = answers.Count(static answer => answer.HasDrifted);
        var head = answers.Count > 1 ? $"{drifted} of {answers.Count} projects drifted\n" : string.Empty;
        return $"{head}see where a value comes from with: dotnet configlock explain{Folder(path)} <key>\n{ToAccept(path)}";
    }

    private static string Update(string? path) => "dotnet configlock update" + Argument(path);

    // With a slash, so that explain takes it for no key.
    private static string Folder(string? path) =>
        Argument(path is null || path.Contains('/', StringComparison.Ordinal) || !ToolFiles.IsDirectory(path) ? path : path + "/");

    private static string Argument(string? path) =>
        path is null ? string.Empty : path.Contains(' ', StringComparison.Ordinal) ? $" \"{path}\"" : " " + path;
}
