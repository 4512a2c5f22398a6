namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A fresh project outside the repository that uses the package.</summary>
internal sealed class Sandbox : IDisposable
{
    public const string Schema = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "AppConfig",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "default": "small" },
            "retries": { "type": "integer", "default": 3 },
            "features": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "search": { "type": "boolean", "default": false },
                "tracing": { "type": "boolean", "default": false }
              }
            }
          }
        }
        """;

    public const string Config = """
        model = "large"

        [features]
        search = true
        """;

    private readonly TemporaryFolder _directory;
    private readonly PackageFeed _feed;
    private readonly Dictionary<string, string> _environment;
    private bool _restored;

    private Sandbox(PackageFeed feed, string directoryName)
    {
        _feed = feed;
        _directory = new TemporaryFolder(directoryName);
        _environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = feed.Cache };
        UseFeeds(feed.Directory);
    }

    public string Directory => _directory.Path;

    public string Version => _feed.Version;

    public IDictionary<string, string> Environment => _environment;

    /// <summary>The package's own files under <c>obj/</c>, in the one configuration and framework that tests build.</summary>
    public IReadOnlyList<string> IntermediateFiles
    {
        get
        {
            var directory = PathOf("obj/Debug/net10.0/configlock");
            return System.IO.Directory.Exists(directory) ? System.IO.Directory.GetFiles(directory, "*", SearchOption.AllDirectories) : [];
        }
    }

    /// <summary>An empty directory that can restore the package.</summary>
    public static async Task<Sandbox> CreateEmptyAsync(string directoryName = "app") =>
        new(await PackageFeed.GetAsync(), directoryName);

    /// <summary>A project <c>App</c> with a schema and a config.</summary>
    /// <param name="properties">More lines of its <c>PropertyGroup</c>.</param>
    /// <param name="items">Lines of its <c>ItemGroup</c>.</param>
    /// <param name="directoryName">The name of its directory.</param>
    public static async Task<Sandbox> CreateAsync(string properties = "", string items = "", string directoryName = "app")
    {
        var sandbox = await CreateEmptyAsync(directoryName);
        sandbox.WriteProject(properties, items);
        sandbox.Write("Nothing.cs", "internal static class Nothing { }\n");
        sandbox.Write("config.schema.json", Schema);
        sandbox.Write("config.toml", Config);
        return sandbox;
    }

    public void WriteProject(string properties = "", string items = "", string framework = "<TargetFramework>net10.0</TargetFramework>") =>
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {framework}
                <RunAnalyzers>false</RunAnalyzers>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ConfigLock" Version="{Version}" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);

    /// <summary>Restores from these feeds and no others.</summary>
    public void UseFeeds(params string[] feeds) => WriteFeeds("<clear />", feeds);

    /// <summary>Restores from the machine's own feeds too, for what only they have.</summary>
    public void UseMachineFeeds() => WriteFeeds("", _feed.Directory);

    private void WriteFeeds(string first, params string[] feeds) =>
        Write("NuGet.Config", $"""
            <configuration>
              <packageSources>
                {first}
                {string.Concat(feeds.Select((feed, i) => $"<add key=\"feed{i}\" value=\"{feed}\" />"))}
              </packageSources>
            </configuration>
            """);

    public string PathOf(string name) => _directory.PathOf(name);

    public bool Exists(string name) => _directory.Exists(name);

    public string Read(string name) => _directory.Read(name);

    public void Write(string name, string text) => _directory.Write(name, text);

    /// <summary>Replaces a piece of a file that must be there.</summary>
    public void Edit(string name, string from, string to)
    {
        Assert.Contains(from, Read(name), StringComparison.Ordinal);
        Write(name, Read(name).Replace(from, to, StringComparison.Ordinal));
    }

    public Task<CommandResult> RunAsync(params string[] arguments) => DotNet.RunAsync(Directory, arguments, _environment);

    /// <summary>Runs the program that was built; <c>dotnet run</c> would evaluate the project once more for it.</summary>
    public Task<CommandResult> StartAsync(params string[] arguments) =>
        DotNet.RunAsync(Directory, [PathOf("bin/Debug/net10.0/App.dll"), .. arguments], _environment);

    /// <summary>From now on each command starts processes of its own, as a user's first build does.</summary>
    public void UseFreshProcesses()
    {
        foreach (var (name, value) in BuildServers.None) _environment[name] = value;
    }

    /// <summary>Restores the project, unless one like it was restored.</summary>
    public async Task RestoreAsync()
    {
        if (!IsRestored()) KeepRestored((await RunAsync("restore")).MustPass());
    }

    /// <summary>Builds the project; restores it only the first time, and then only if no project like it was restored.</summary>
    public async Task<CommandResult> BuildAsync(params string[] arguments)
    {
        string[] restore = IsRestored() ? ["--no-restore"] : [];
        return KeepRestored(await RunAsync(["build", "--nologo", "-tl:off", .. restore, .. arguments]));
    }

    private bool IsRestored() => _restored = _restored || RestoredProjects.TryRestore(Directory);

    private CommandResult KeepRestored(CommandResult result)
    {
        if (_restored || !Exists("obj/project.assets.json")) return result;
        _restored = true;
        RestoredProjects.Keep(Directory);
        return result;
    }

    /// <summary>Does of a build only what the package does before the compiler runs: quicker where the compiler has no say.</summary>
    public Task<CommandResult> ResolveAsync(params string[] arguments) => BuildAsync(["-t:ConfigLockResolve", .. arguments]);

    /// <summary>Brings the project to where a test starts; a failure on the way leaves nothing behind.</summary>
    public async Task<Sandbox> PreparedAsync(Func<Task> prepare)
    {
        try
        {
            await prepare();
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose() => _directory.Dispose();
}
