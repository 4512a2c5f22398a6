using System.Diagnostics;

namespace ConfigLock.Tests.Reliability;

/// <summary>Builds in a process of their own: <c>tests/RepeatedBuilds</c>.</summary>
internal static class FaultProcess
{
    /// <summary>The command line that starts it.</summary>
    public static IReadOnlyList<string> Command { get; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "RepeatedBuilds.dll")];

    /// <summary>Starts a command line.</summary>
    public static Process Start(params string[] command) => ProgramRun.Start(command[0], command[1..], prepare: Prepare);

    /// <summary>Runs a command line to its end; gives its exit code and all that it says.</summary>
    public static (int ExitCode, string Output) Run(params string[] command)
    {
        var run = ProgramRun.Run(command[0], command[1..], prepare: Prepare);
        return (run.ExitCode, run.Output);
    }

    /// <summary>Whether a command line can be run here, with success.</summary>
    public static bool CanRun(params string[] command) => OperatingSystem.IsLinux() && ProgramRun.Passes(command[0], command[1..]);

    // The tests' own process has it off, for which a build of some milliseconds has no time.
    private static void Prepare(IDictionary<string, string?> environment) => environment["DOTNET_TieredCompilation"] = "1";
}
