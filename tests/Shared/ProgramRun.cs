using System.ComponentModel;
using System.Diagnostics;

namespace ConfigLock.Tests.Shared;

/// <summary>What another program did.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Lines">All that it said, in the order in which it came.</param>
internal sealed record ProgramRun(string Command, int ExitCode, IReadOnlyList<(bool IsError, string Text)> Lines)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // Programs and servers of tests end before it pays to compile a method once more, as the runtime does after 30 calls; the number
    // is hexadecimal. For servers of MSBuild and the compiler that is half of their time.
    private static readonly (string Name, string Value)[] ShortLived = [("DOTNET_TieredPGO", "0"), ("DOTNET_TC_CallCountThreshold", "3E8")];

    /// <summary>All that it said, each line ended with LF.</summary>
    public string Output => Text(Lines);

    /// <summary>What it said on its standard output.</summary>
    public string StandardOutput => Text(Lines.Where(static line => !line.IsError));

    /// <summary>What it said on its standard error.</summary>
    public string StandardError => Text(Lines.Where(static line => line.IsError));

    /// <summary>Starts a program without a shell. What it says is the caller's to read.</summary>
    public static Process Start(
        string program, IReadOnlyList<string> arguments, string? directory = null, Action<IDictionary<string, string?>>? prepare = null)
    {
        var process = new Process { StartInfo = Described(program, arguments, directory, prepare) };
        process.Start();
        return process;
    }

    /// <summary>Runs a program to its end, which must come within five minutes.</summary>
    /// <param name="program">The program, found as a shell finds it.</param>
    /// <param name="arguments">Its arguments, which no shell reads.</param>
    /// <param name="directory">Where it runs; the tests' own directory where none is given.</param>
    /// <param name="prepare">Changes the variables that it sees.</param>
    public static async Task<ProgramRun> RunAsync(
        string program, IReadOnlyList<string> arguments, string? directory = null, Action<IDictionary<string, string?>>? prepare = null)
    {
        using var process = new Process { StartInfo = Described(program, arguments, directory, prepare) };
        var lines = Listen(process);
        using var timeout = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return Ended(process, lines);
    }

    /// <summary>The same, for a test that waits.</summary>
    public static ProgramRun Run(
        string program, IReadOnlyList<string> arguments, string? directory = null, Action<IDictionary<string, string?>>? prepare = null)
    {
        using var process = new Process { StartInfo = Described(program, arguments, directory, prepare) };
        var lines = Listen(process);
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program);
        }

        process.WaitForExit();
        return Ended(process, lines);
    }

    /// <summary>Whether a program is here and runs with success.</summary>
    public static bool Passes(string program, params string[] arguments)
    {
        try
        {
            return Run(program, arguments).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static ProcessStartInfo Described(
        string program, IReadOnlyList<string> arguments, string? directory, Action<IDictionary<string, string?>>? prepare)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory ?? string.Empty,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in ShortLived) start.Environment[name] = value;
        prepare?.Invoke(start.Environment);
        return start;
    }

    private static List<(bool IsError, string Text)> Listen(Process process)
    {
        var lines = new List<(bool IsError, string Text)>();
        process.OutputDataReceived += (_, line) => Add(isError: false, line.Data);
        process.ErrorDataReceived += (_, line) => Add(isError: true, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return lines;

        void Add(bool isError, string? text)
        {
            if (text is null) return;
            lock (lines) lines.Add((isError, text));
        }
    }

    private static ProgramRun Ended(Process process, List<(bool IsError, string Text)> lines)
    {
        var start = process.StartInfo;
        lock (lines) return new ProgramRun($"{start.FileName} {string.Join(' ', start.ArgumentList)}", process.ExitCode, [.. lines]);
    }

    private static string Text(IEnumerable<(bool IsError, string Text)> lines) =>
        string.Concat(lines.Select(static line => line.Text + "\n"));
}
