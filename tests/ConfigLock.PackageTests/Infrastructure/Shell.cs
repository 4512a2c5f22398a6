using System.Text.RegularExpressions;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>Commands as a user pastes them into a POSIX shell.</summary>
internal static partial class Shell
{
    /// <summary>Runs a command line as it stands, in the servers of the test run.</summary>
    public static async Task<CommandResult> RunAsync(Sandbox project, string command, string directory = ".")
    {
        using var server = await BuildServers.TakeAsync();
        var variables = server.Environment;
        foreach (var (name, value) in project.Environment) variables[name] = value;
        var result = await DotNet.RunProgramAsync("sh", Path.GetFullPath(project.PathOf(directory)), ["-c", command], variables);
        return BuildServers.WithExitCode(result);
    }

    /// <summary>The commands that a message prints, in their order.</summary>
    public static IReadOnlyList<string> CommandsIn(string message) =>
        [.. Command().Matches(message).Select(static match => match.Groups[1].Value)];

    [GeneratedRegex(@": ((?:dotnet build|git)\b.*?)(?=; |$)")]
    private static partial Regex Command();
}

/// <summary>A fact that is skipped where there is no POSIX shell.</summary>
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        if (!File.Exists("/bin/sh")) Skip = "There is no sh.";
    }
}
