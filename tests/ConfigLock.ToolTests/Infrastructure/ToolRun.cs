using System.Reflection;

namespace ConfigLock.ToolTests.Infrastructure;

/// <summary>Runs the built tool as a user does.</summary>
internal static class ToolRun
{
    /// <summary>The configuration that the tests were built in.</summary>
    public static readonly string Configuration = typeof(ToolRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static one => one.Key == "Configuration").Value!;

    private static readonly string[] Unwanted =
        ["ContinuousIntegrationBuild", "CI", "TF_BUILD", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "NO_COLOR"];

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
        // The tests themselves run under MSBuild, whose variables would reach into the builds that the tool starts.
        foreach (var name in environment.Keys.Where(static n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        foreach (var name in Unwanted) environment.Remove(name);
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in Git.Variables.Concat(variables)) environment[name] = value;
    }
}
