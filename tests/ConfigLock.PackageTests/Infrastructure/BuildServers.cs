using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>
/// MSBuild and the compiler as processes that stay for the next build, since starting them cold is most of what a small
/// build takes. They belong to this test run alone and end by themselves soon after it.
/// </summary>
internal static partial class BuildServers
{
    /// <summary>Variables with which each build starts its own processes, as <c>dotnet build</c> does by default in a container.</summary>
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>
    {
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    private static readonly string[] Commands = ["build", "clean", "msbuild", "pack", "publish", "restore"];
    private static readonly ConcurrentBag<string> Idle = [];
    private static readonly SemaphoreSlim Free = new(Math.Max(2, Environment.ProcessorCount));
    private static readonly Lazy<Task> Compiler = new(static () => StartCompilerAsync(MSBuildServer.Run));
    private static int _started;

    /// <summary>Whether a command of <c>dotnet</c> builds in a server if there is one.</summary>
    public static bool Serve(IReadOnlyList<string> arguments) => Commands.Contains(arguments[0]);

    /// <summary>
    /// Variables for a command that tells nothing of its build's exit code, so that <see cref="WithExitCode"/> could not mend it:
    /// of the servers it uses the compiler alone.
    /// </summary>
    public static async Task<Dictionary<string, string>> CompilerAsync()
    {
        await Compiler.Value;
        return OfCompiler(MSBuildServer.Run);
    }

    /// <summary>
    /// Takes a server for one build: a busy one would turn it away. There is one for each processor, since each has to get warm; the
    /// tests that run beside wait here, or for something else than a build.
    /// </summary>
    public static async Task<Lease> TakeAsync()
    {
        await Compiler.Value;
        await Free.WaitAsync();
        return new Lease(Idle.TryTake(out var name) ? name : MSBuildServer.Name(Interlocked.Increment(ref _started)));
    }

    /// <summary>Whether a command with such variables builds in a server.</summary>
    public static bool AreUsed(IReadOnlyDictionary<string, string> variables) => variables["DOTNET_CLI_USE_MSBUILD_SERVER"] == "1";

    /// <summary>
    /// The result of a build in a server, with the exit code that MSBuild meant: one that fails says so too
    /// (<see cref="MSBuildServer.Faults"/>).
    /// </summary>
    public static CommandResult WithExitCode(CommandResult result) =>
        result.ExitCode == 1 && !Fault().IsMatch(result.Output) ? result with { ExitCode = 0 } : result;

    /// <summary>Variables that lead builds to servers which no other build has used: what varies between processes varies there.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OwnAsync()
    {
        var name = MSBuildServer.Name(Interlocked.Increment(ref _started));
        await StartCompilerAsync(name);
        return Variables(name, name);
    }

    // The compiler's client starts the server, which takes the time from its first request. MSBuild could not say it.
    private static async Task StartCompilerAsync(string name)
    {
        var compiler = Path.Combine(BuiltRepository.CompilerDirectory, "csc.dll");
        if (!File.Exists(compiler)) return;
        var idle = "/keepalive:" + (2 * MSBuildServer.IdleSeconds).ToString(CultureInfo.InvariantCulture);
        (await DotNet.RunProgramAsync("dotnet", Repository.Root, [compiler, "/shared:" + name, idle, "/help"])).MustPass();
    }

    private static Dictionary<string, string> OfCompiler(string name) => new()
    {
        ["UseSharedCompilation"] = "true",
        ["SharedCompilationId"] = name,
    };

    private static Dictionary<string, string> Variables(string build, string compiler) =>
        new(OfCompiler(compiler).Concat(MSBuildServer.Variables(build)));

    [GeneratedRegex(MSBuildServer.Faults, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fault();

    /// <summary>A server while one build has it.</summary>
    internal sealed class Lease(string name) : IDisposable
    {
        /// <summary>The variables that lead a build to it.</summary>
        public Dictionary<string, string> Environment { get; } = Variables(name, MSBuildServer.Run);

        public void Dispose()
        {
            Idle.Add(name);
            Free.Release();
        }
    }
}
