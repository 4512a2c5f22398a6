using System.Diagnostics;

namespace ConfigLock.Tests.Reporting;

/// <summary>The real git.</summary>
internal static class Git
{
    /// <summary>Runs a command, which must pass.</summary>
    public static void Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };

        // Neither the machine's nor the user's settings, which may change line ends.
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}\n{output.Result}{error.Result}");
    }
}
