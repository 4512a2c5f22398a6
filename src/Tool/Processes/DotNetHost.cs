namespace ConfigLock.Tool.Processes;

/// <summary>The command <c>dotnet</c>.</summary>
internal static class DotNetHost
{
    private const string Name = "dotnet";

    /// <summary>The program: the one that this tool runs in, else the one that a shell finds.</summary>
    public static string Command { get; } =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } named ? named
        : Path.GetFileNameWithoutExtension(Environment.ProcessPath) == Name ? Environment.ProcessPath! : Name;
}
