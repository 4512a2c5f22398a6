namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>
/// A published program that holds its configuration to the lock, and reads a lock of a library without environments. Both refer to
/// the package with <c>PrivateAssets="all"</c>, which publishing takes for a package that the program can do without.
/// </summary>
internal sealed class PublishedHost : IDisposable
{
    private const string Schema = """
        {
          "title": "AppSettings",
          "type": "object",
          "additionalProperties": false,
          "required": ["ConnectionString"],
          "properties": {
            "Name": { "type": "string" },
            "ConnectionString": { "type": "string", "minLength": 3, "x-configlock": { "external": true } },
            "Logging": { "type": "object" },
            "Limits": {
              "type": "object",
              "additionalProperties": false,
              "properties": { "Turns": { "type": "integer", "maximum": 100 }, "Timeout": { "type": "integer", "default": 30 } }
            }
          }
        }
        """;

    private const string Settings = """
        { "Name": "Books", "Limits": { "Turns": 5 }, "Logging": { "LogLevel": { "Default": "Information" } } }
        """;

    // What a test wants is said by a variable, which is at the root of the configuration too.
    private const string Program = """
        using App;
        using ConfigLock.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Diagnostics.HealthChecks;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;

        var mode = System.Environment.GetEnvironmentVariable("TEST_MODE");
        if (mode == "lock")
        {
            Plain.Locks.Show(args[0]);
            System.Console.WriteLine("the program's stamp: " + ConfigLockfile.Load(args[1]).IsStampOf(typeof(AppSettings).Assembly));
            return;
        }

        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddConfigLock<AppSettings>(lockOptions =>
        {
            if (mode == "warn") lockOptions.OnDrift = ConfigDrift.Warn;
        });
        builder.Services.AddHealthChecks().AddConfigLock<AppSettings>();
        using (var host = builder.Build())
        {
            await host.StartAsync();
            System.Console.WriteLine("turns: " + host.Services.GetRequiredService<IOptions<AppSettings>>().Value.Limits?.Turns);
            if (mode == "reload") await ReloadAsync(host.Services);
            await host.StopAsync();
        }

        static async System.Threading.Tasks.Task ReloadAsync(System.IServiceProvider services)
        {
            var health = services.GetRequiredService<HealthCheckService>();
            System.Console.WriteLine("before: " + (await health.CheckHealthAsync()).Status);
            var text = System.IO.File.ReadAllText("appsettings.json");
            System.IO.File.WriteAllText("appsettings.json", text.Replace("\"Turns\": 5", "\"Turns\": 6"));
            ((IConfigurationRoot)services.GetRequiredService<IConfiguration>()).Reload();
            var report = await health.CheckHealthAsync();
            System.Console.WriteLine("after: " + report.Status + ", " + report.Entries["configlock"].Description);
            System.Console.WriteLine("turns: " + services.GetRequiredService<IOptionsMonitor<AppSettings>>().CurrentValue.Limits?.Turns);
            System.IO.File.WriteAllText("appsettings.json", text);
        }
        """;

    private const string Library = """
        namespace Plain;
        public static class Locks
        {
            public static void Show(string file)
            {
                var lockfile = ConfigLockfile.Load(file);
                System.Console.WriteLine("model: " + lockfile.Config.Model);
                System.Console.WriteLine("same text: " + (lockfile.ToToml() == System.IO.File.ReadAllText(file)));
                System.Console.WriteLine("same value: " + (lockfile.Config == AppConfig.Effective));
                System.Console.WriteLine("its stamp: " + lockfile.IsStampOf(typeof(AppConfig).Assembly));
            }
        }
        """;

    private const string Stamped = "<ConfigLockStamp>true</ConfigLockStamp><ConfigLockExportDir>locks</ConfigLockExportDir>";

    private readonly Sandbox _project;
    private readonly bool _isNative;

    private PublishedHost(Sandbox project, bool isNative) => (_project, _isNative) = (project, isNative);

    public static async Task<PublishedHost> CreateAsync(bool isNative = false)
    {
        var project = await Sandbox.CreateEmptyAsync();
        return new PublishedHost(await project.PreparedAsync(() => PublishAsync(project, isNative)), isNative);
    }

    /// <summary>Starts the program with these variables, and with a connection string unless they say another.</summary>
    public Task<CommandResult> StartAsync(string mode, params (string Name, string Value)[] variables) =>
        StartAsync(mode, [], variables);

    /// <summary>Has the program read the locks that were exported when it was published.</summary>
    public Task<CommandResult> ReadLocksAsync() => StartAsync(
        "lock", [_project.PathOf("Plain/locks/Plain.config.lock.toml"), _project.PathOf("locks/App.Production.config.lock.toml")]);

    private Task<CommandResult> StartAsync(string mode, string[] arguments, params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string> { ["TEST_MODE"] = mode, ["ConnectionString"] = "Server=db;Password=hunter2" };
        foreach (var (name, value) in variables) environment[name] = value;
        var folder = _project.PathOf("out");
        return _isNative
            ? DotNet.RunProgramAsync(Path.Combine(folder, OperatingSystem.IsWindows() ? "App.exe" : "App"), folder, arguments, environment)
            : DotNet.RunProgramAsync("dotnet", folder, ["App.dll", .. arguments], environment);
    }

    public void Dispose() => _project.Dispose();

    private static async Task PublishAsync(Sandbox project, bool isNative)
    {
        var native = isNative
            ? "<PublishAot>true</PublishAot><ILLinkTreatWarningsAsErrors>true</ILLinkTreatWarningsAsErrors>"
                + "<TrimmerSingleWarn>false</TrimmerSingleWarn>"
            : "";
        project.WriteProject(
            "<OutputType>Exe</OutputType><ConfigLockHostDefaults>true</ConfigLockHostDefaults><Nullable>enable</Nullable>"
                + "<InvariantGlobalization>true</InvariantGlobalization><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
                + "<DefaultItemExcludes>$(DefaultItemExcludes);Plain/**</DefaultItemExcludes>" + Stamped + native,
            $"""
            <ConfigLockEnvironment Include="Production;Staging" />
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <PackageReference Include="ConfigLock.Hosting" Version="{project.Version}" />
            <ProjectReference Include="Plain/Plain.csproj" />
            <None Include="appsettings*.json" CopyToPublishDirectory="Always" />
            """);
        project.UseMachineFeeds();
        project.Edit(
            "NuGet.Config", "</packageSources>", $"<add key=\"hosting\" value=\"{await HostingFeed.GetAsync()}\" /></packageSources>");
        project.Write("config.schema.json", Schema);
        project.Write("appsettings.json", Settings);
        project.Write("Program.cs", Program);
        WriteLibrary(project);
        (await project.RunAsync("publish", "--nologo", "-tl:off", "-o", "out")).MustPassQuietly();
    }
    private static void WriteLibrary(Sandbox project)
    {
        project.Write("Plain/Plain.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <IsAotCompatible>true</IsAotCompatible>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {Stamped}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ConfigLock" Version="{project.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        project.Write("Plain/config.schema.json", Sandbox.Schema);
        project.Write("Plain/config.toml", Sandbox.Config);
        project.Write("Plain/Locks.cs", Library);
    }
}
