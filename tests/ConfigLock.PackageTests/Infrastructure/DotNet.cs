namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>Runs <c>dotnet</c> as a user's shell would.</summary>
internal static class DotNet
{
    // dotnet leaves an empty folder or two for each command, and a test run gives hundreds.
    private static readonly string Temporary = RunFolder.Create("temporary");

    /// <summary>Runs a command, in the test run's <see cref="BuildServers"/> unless the environment says otherwise.</summary>
    public static async Task<CommandResult> RunAsync(
        string directory, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var server = BuildServers.Serve(arguments) ? await BuildServers.TakeAsync() : null;
        var variables = server?.Environment ?? (arguments[0] == "run" ? await BuildServers.CompilerAsync() : []);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) variables[name] = value;
        var result = await RunProgramAsync("dotnet", directory, arguments, variables);
        if (server is null) return result;
        return BuildServers.AreUsed(variables) ? BuildServers.WithExitCode(result) : result;
    }

    public static async Task<CommandResult> RunProgramAsync(
        string program, string directory, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var run = await ProgramRun.RunAsync(program, arguments, directory, variables =>
        {
            SetEnvironment(variables);
            variables["TMPDIR"] = Temporary;
            foreach (var (name, value) in environment ?? new Dictionary<string, string>()) variables[name] = value;
        });
        var result = new CommandResult(run.Command, run.ExitCode, run.Output);
        result.Expect(!result.Output.Contains("MSB4018", StringComparison.Ordinal), "no unhandled task exception");
        return result;
    }

    /// <summary>Leaves out of the variables what would make a build another one than a user's.</summary>
    public static void SetEnvironment(IDictionary<string, string?> environment)
    {
        UserEnvironment.Prepare(environment);
        foreach (var (name, value) in BuildServers.None) environment[name] = value;
    }
}
