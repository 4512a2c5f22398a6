namespace ConfigLock.Tests.Shared;

/// <summary>How a build is led to a process of MSBuild that stays for the next one, and how it is known to have failed there.</summary>
internal static class MSBuildServer
{
    /// <summary>How long one stays that is idle.</summary>
    public const int IdleSeconds = 30;

    /// <summary>
    /// What a build says that fails, in capitals or small letters, as alternatives of a regular expression. Where processors are busy
    /// the client of the server on Unix can lose the exit code of a build that succeeded, and ends with 1 (dotnet/msbuild#14172); a
    /// build that fails says at least one of these.
    /// </summary>
    public const string Faults = "error |failed";

    /// <summary>A name that no other test run has: its servers are its own.</summary>
    public static string Run { get; } = $"configlock-{Guid.NewGuid():N}";

    /// <summary>The name of one of its servers.</summary>
    public static string Name(int number) => FormattableString.Invariant($"{Run}-{number}");

    /// <summary>Variables that lead a build to the server of a name.</summary>
    public static Dictionary<string, string> Variables(string name) => new()
    {
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "0",
        ["MSBUILDNODEHANDSHAKESALT"] = name,
        ["MSBUILDNODECONNECTIONTIMEOUT"] = FormattableString.Invariant($"{IdleSeconds * 1000}"),
    };
}
