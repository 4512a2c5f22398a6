namespace ConfigLock.Tests.Shared;

/// <summary>The variables that a program of a user sees, where those of a test run would make it another one.</summary>
internal static class UserEnvironment
{
    // What says that a build server runs it.
    private static readonly string[] OfBuildServers =
        ["ContinuousIntegrationBuild", "CI", "TF_BUILD", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"];

    /// <summary>Makes an environment a user's, in English, with builds that start processes of their own.</summary>
    public static void Prepare(IDictionary<string, string?> environment)
    {
        // The tests themselves run under MSBuild, whose variables would reach into the builds that they start.
        foreach (var name in environment.Keys.Where(static n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        foreach (var name in OfBuildServers) environment.Remove(name);
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in Git.Variables) environment[name] = value;
    }
}
