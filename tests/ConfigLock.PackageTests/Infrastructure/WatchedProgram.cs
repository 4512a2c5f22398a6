using System.Diagnostics;
using System.Threading.Channels;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A program that <c>dotnet watch</c> runs, until it is disposed.</summary>
internal sealed class WatchedProgram : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _seen = [];
    private readonly Process _process;

    private WatchedProgram(Process process) => _process = process;

    /// <summary>Starts it as a script would: where a restart is needed, it is not asked for.</summary>
    public static WatchedProgram Start(Sandbox project)
    {
        var process = ProgramRun.Start("dotnet", ["watch", "--verbose", "--non-interactive", "run"], project.Directory, variables =>
        {
            DotNet.SetEnvironment(variables);
            variables["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1";
            foreach (var (name, value) in project.Environment) variables[name] = value;
        });
        var program = new WatchedProgram(process);
        program._process.OutputDataReceived += (_, line) => program.Write(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Write(line.Data);
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until each of the texts has stood in a line, in any order, since the last call.</summary>
    public async Task SaysAsync(params string[] texts)
    {
        using var timeout = new CancellationTokenSource(Limit);
        var missing = texts.ToList();
        try
        {
            while (missing.Count > 0)
            {
                var line = await _lines.Reader.ReadAsync(timeout.Token);
                _seen.Add(line);
                missing.RemoveAll(text => line.Contains(text, StringComparison.Ordinal));
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"expected '{string.Join("' and '", missing)}' from dotnet watch\n{string.Join('\n', _seen)}");
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Write(string? line)
    {
        if (line is not null) _lines.Writer.TryWrite(line);
    }
}
