namespace ConfigLock.ToolTests.Infrastructure;

/// <summary>Runs the built tool as a user does.</summary>
internal static class ToolRun
{
    /// <summary>The configuration that the tests were built in.</summary>
    public static readonly string Configuration = BuildMetadata.Of("Configuration");

    /// <summary>The assembly that <c>dotnet</c> runs.</summary>
    public static readonly string Assembly = Repository.PathOf($"src/Tool/bin/{Configuration}/net8.0/ConfigLock.Tool.dll");

    /// <summary>The tasks that builds load.</summary>
    public static readonly string Tasks = Repository.PathOf($"src/Tasks/bin/{Configuration}/netstandard2.0/ConfigLock.Tasks.dll");

    /// <summary>Runs a command in a directory.</summary>
    public static ProgramRun Run(string directory, params string[] arguments) =>
        Run(directory, new Dictionary<string, string>(), arguments);

    /// <summary>Runs a command in a directory with variables of its own.</summary>
    public static ProgramRun Run(string directory, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var server = BuildServer.Take();
        return ProgramRun.Run(
            "dotnet", [Assembly, .. arguments], directory, environment => Prepare(environment, server.With(variables)));
    }

    /// <summary>Makes an environment what a user's is.</summary>
    public static void Prepare(IDictionary<string, string?> environment, IReadOnlyDictionary<string, string> variables)
    {
        UserEnvironment.Prepare(environment);
        environment.Remove("NO_COLOR");
        foreach (var (name, value) in variables) environment[name] = value;
    }
}
