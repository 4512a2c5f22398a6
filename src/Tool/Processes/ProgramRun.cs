using System.ComponentModel;
using System.Diagnostics;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Processes;

/// <summary>What another program did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it said on its standard output.</param>
/// <param name="Error">What it said on its standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program to its end, in the current directory.</summary>
    /// <param name="program">The program, found as a shell finds it.</param>
    /// <param name="arguments">Its arguments, which no shell reads.</param>
    public static async Task<ProgramRun> RunAsync(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw ToolMessages.NoProgram(program, exception.Message);
        }

        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await error);
    }
}
