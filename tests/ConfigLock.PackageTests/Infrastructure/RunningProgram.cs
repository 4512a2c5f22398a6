using System.Diagnostics;
using System.Threading.Channels;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A program that runs until it is disposed.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _seen = [];
    private readonly Process _process;
    private int _open = 2;

    private RunningProgram(Process process) => _process = process;

    /// <summary>Starts <c>dotnet watch</c> as a script would: where a restart is needed, it is not asked for.</summary>
    public static RunningProgram Watch(Sandbox project) => Start(project, "watch", "--verbose", "--non-interactive", "run");

    /// <summary>Starts <c>dotnet</c> with these arguments in the project's folder.</summary>
    public static RunningProgram Start(Sandbox project, params string[] arguments)
    {
        var process = ProgramRun.Start("dotnet", arguments, project.Directory, variables =>
        {
            DotNet.SetEnvironment(variables);
            variables["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1";
            foreach (var (name, value) in project.Environment) variables[name] = value;
        });
        var program = new RunningProgram(process);
        program._process.OutputDataReceived += (_, line) => program.Write(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Write(line.Data);
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until each of the texts has stood in a line, in any order, since the last call.</summary>
    /// <returns>The last of those lines.</returns>
    public async Task<string> SaysAsync(params string[] texts)
    {
        using var timeout = new CancellationTokenSource(Limit);
        var missing = texts.ToList();
        var line = "";
        try
        {
            while (missing.Count > 0)
            {
                line = await _lines.Reader.ReadAsync(timeout.Token);
                _seen.Add(line);
                missing.RemoveAll(text => line.Contains(text, StringComparison.Ordinal));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            var command = "dotnet " + _process.StartInfo.ArgumentList[0];
            Assert.Fail($"expected '{string.Join("' and '", missing)}' from {command}\n{string.Join('\n', _seen)}");
        }

        return line;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    // No text is the end of one of its two outputs.
    private void Write(string? line)
    {
        if (line is not null) _lines.Writer.TryWrite(line);
        else if (Interlocked.Decrement(ref _open) == 0) _lines.Writer.TryComplete();
    }
}
