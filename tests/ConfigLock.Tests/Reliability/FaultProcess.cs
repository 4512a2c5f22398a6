using System.Diagnostics;

namespace ConfigLock.Tests.Reliability;

/// <summary>Builds in a process of their own: <c>tests/RepeatedBuilds</c>.</summary>
internal static class FaultProcess
{
    /// <summary>The arguments that start it.</summary>
    public static IReadOnlyList<string> Command { get; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "RepeatedBuilds.dll")];

    /// <summary>Starts a command line.</summary>
    public static Process Start(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_TieredCompilation"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>Runs a command line to its end; gives its exit code and all that it says.</summary>
    public static (int ExitCode, string Output) Run(params string[] command)
    {
        using var process = Start(command);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Whether a command line can be run here, with success.</summary>
    public static bool CanRun(params string[] command)
    {
        try
        {
            return OperatingSystem.IsLinux() && Run(command).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
