namespace ConfigLock.ToolTests.Infrastructure;

/// <summary>
/// A process of MSBuild that stays for the tool's next question, while one command has it: starting one cold is most of what a question
/// takes. It belongs to this test run alone and ends when it is idle for half a minute.
/// </summary>
internal sealed class BuildServer : IDisposable
{
    // The rule of the tests of the package (BuildServers.WithExitCode), in a shell: it is the tool that starts the build and reads its
    // exit code, where no code of a test comes in between. A build may say its errors to the tool's logger alone, whose file lies beside
    // the project that the tool wrote: $2.
    private const string Script = $"""
        #!/bin/sh
        unset DOTNET_HOST_PATH
        said=$(dotnet "$@" 2>&1)
        code=$?
        [ -z "$said" ] || printf '%s\n' "$said"
        if [ $code = 1 ] && ! printf '%s' "$said" | grep -qiE '{MSBuildServer.Faults}' \
            && ! grep -qs '^error ' "$(dirname "$2")/events.txt"; then
          exit 0
        fi
        exit $code

        """;

    private static readonly Lazy<string> Command = new(WriteScript);

    // The first of them are warm.
    private static readonly SortedSet<int> Idle = [];
    private static int _started;

    private readonly int _number;

    private BuildServer(int number) => _number = number;

    /// <summary>Takes a server for one command: a busy one would turn it away.</summary>
    public static BuildServer Take()
    {
        lock (Idle)
        {
            if (Idle.Count == 0) return new BuildServer(_started++);
            var first = Idle.Min;
            Idle.Remove(first);
            return new BuildServer(first);
        }
    }

    /// <summary>Variables that lead the tool's questions to it, and those of the command.</summary>
    public Dictionary<string, string> With(IReadOnlyDictionary<string, string> variables)
    {
        if (OperatingSystem.IsWindows()) return new Dictionary<string, string>(variables);
        var all = MSBuildServer.Variables(MSBuildServer.Name(_number));
        all["DOTNET_HOST_PATH"] = Command.Value;
        all["SERVED_DOTNET"] = Command.Value;
        foreach (var (name, value) in variables) all[name] = value;
        return all;
    }

    public void Dispose()
    {
        lock (Idle) Idle.Add(_number);
    }

    private static string WriteScript()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "dotnet-in-server");
        if (File.Exists(path) && File.ReadAllText(path) == Script) return path;
        File.WriteAllText(path, Script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        return path;
    }
}
