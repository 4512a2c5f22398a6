using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary><c>dotnet configlock init</c> brings a project with a config and nothing else to a lock and a gate.</summary>
public class InitTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>

        </Project>

        """;

    [Fact]
    public async Task A_program_with_appsettings()
    {
        using var project = await CreateAsync();
        project.Write(
            "appsettings.json",
            """{ "Title": "Shop", "Hosts": ["a"], "Payment": { "ApiKey": "k", "Url": "https://pay.example" } }""");
        project.Write("appsettings.Development.json", """{ "Payment": { "Url": "http://localhost:1" }, "Debug": true }""");

        var asked = await RunAsync(project);
        Assert.Equal(2, asked.ExitCode);
        Assert.Equal(Project, project.Read("App.csproj"));

        var run = (await RunAsync(project, "--yes")).MustPass();
        Assert.Contains("Payment.ApiKey: \"x-configlock\": { \"external\": true }", run.Output, StringComparison.Ordinal);
        Assert.Contains("Payment.Url: \"format\": \"uri\"", run.Output, StringComparison.Ordinal);
        var kept = Project[..Project.IndexOf("</Project>", StringComparison.Ordinal)];
        Assert.StartsWith(kept, project.Read("App.csproj"), StringComparison.Ordinal);
        Assert.Contains("Title = \"Shop\"", project.Read("locks/App.Production.config.lock.toml"), StringComparison.Ordinal);
        Assert.Contains("Debug = true", project.Read("locks/App.Development.config.lock.toml"), StringComparison.Ordinal);
        (await project.BuildAsync()).MustPassQuietly();

        var before = Texts(project);
        (await RunAsync(project, "--yes")).MustPass();
        Assert.Equal(before, Texts(project));

        project.Edit("appsettings.json", "Shop", "Other");
        (await project.ResolveAsync()).MustFailWith("CFGLOCK303");
    }

    [Fact]
    public async Task A_program_with_a_config_of_TOML_and_central_versions()
    {
        using var project = await CreateAsync();
        project.Write("config.toml", "model = \"large\"\nday = 2026-11-26\n[[jobs]]\nevery = 1.5\n");
        project.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
            </Project>
            """);

        (await RunAsync(project, "--yes")).MustPass();
        Assert.Contains("<PackageReference Include=\"ConfigLock\" />", project.Read("App.csproj"), StringComparison.Ordinal);
        Assert.Contains("<PackageVersion Include=\"ConfigLock\"", project.Read("Directory.Packages.props"), StringComparison.Ordinal);
        (await project.BuildAsync()).MustPassQuietly();
        project.Edit("config.toml", "large", "small");
        (await project.ResolveAsync()).MustDrift("+model = \"small\"");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_nothing_is_written()
    {
        using var project = await CreateAsync();
        Assert.Equal(2, (await RunAsync(project, "--yes")).ExitCode);
        project.Write("config.toml", "model = \n");
        var run = await RunAsync(project, "--yes");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CFGLOCK201", run.Output, StringComparison.Ordinal);
        Assert.Equal(Project, project.Read("App.csproj"));
        Assert.False(project.Exists("config.schema.json"));
    }

    private static async Task<Sandbox> CreateAsync()
    {
        var project = await Sandbox.CreateEmptyAsync("init");
        project.Write("App.csproj", Project);
        project.Write("Nothing.cs", "internal static class Nothing { }\n");
        return project;
    }

    private static Task<CommandResult> RunAsync(Sandbox project, params string[] arguments) => project.RunAsync(
        [Path.Combine(Repository.Root, "src", "Tool", "bin", BuiltRepository.Configuration, "net8.0", "ConfigLock.Tool.dll"),
            "init", .. arguments]);

    private static string Texts(Sandbox project) => string.Concat(
        new[] { "App.csproj", "config.schema.json", "locks/App.Production.config.lock.toml" }.Select(project.Read));
}
