using System.Diagnostics;
using System.Text;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>Runs <c>dotnet</c> as a user's shell would.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command, in the test run's <see cref="BuildServers"/> unless the environment says otherwise.</summary>
    public static async Task<CommandResult> RunAsync(
        string directory, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        if (!BuildServers.Serve(arguments)) return await RunProgramAsync("dotnet", directory, arguments, environment);

        using var server = await BuildServers.TakeAsync();
        var variables = server.Environment;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) variables[name] = value;
        return await RunProgramAsync("dotnet", directory, arguments, variables);
    }

    public static async Task<CommandResult> RunProgramAsync(
        string program, string directory, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start.Environment);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitAsync(process);

        var result = new CommandResult(program + " " + string.Join(' ', arguments), process.ExitCode, output.ToString());
        result.Expect(!result.Output.Contains("MSB4018", StringComparison.Ordinal), "no unhandled task exception");
        return result;
    }

    /// <summary>Leaves out of the variables what would make a build another one than a user's.</summary>
    public static void SetEnvironment(IDictionary<string, string?> environment)
    {
        // The tests themselves run under MSBuild, whose variables would reach into the builds that they start.
        foreach (var name in environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        foreach (var name in (string[])["ContinuousIntegrationBuild", "CI", "TF_BUILD", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"])
            environment.Remove(name);
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in BuildServers.None) environment[name] = value;
    }

    private static async Task WaitAsync(Process process)
    {
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
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null) return;
        lock (output) output.Append(line).Append('\n');
    }
}
