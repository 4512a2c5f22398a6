using System.Diagnostics;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>The real git.</summary>
internal static class Git
{
    /// <summary>Runs a command, which must pass.</summary>
    public static async Task RunAsync(string directory, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = directory })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>The line that a command gives.</summary>
    public static async Task<string> ReadAsync(string directory, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = directory, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.TrimEnd();
    }
}
