using System.IO.Compression;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Each way to refer to the package, and what of it the projects that refer to that project get.</summary>
public class ReferenceTests
{
    private const string Program = """
        System.Console.WriteLine(Acme.Settings.Model + " " + Acme.Settings.Retries);
        """;

    private const string Settings = """
        namespace Acme;
        public static class Settings
        {
            public static string Model => AppConfig.Effective.Model;
            public static long Retries => AppConfig.Parse("retries = 7").Retries;
        }
        """;

    [Fact]
    public async Task The_command_of_dotnet_writes_a_reference_with_the_library()
    {
        using var project = await Sandbox.CreateEmptyAsync("App");
        (await project.RunAsync("new", "console")).MustPass();
        (await project.RunAsync("add", "package", "ConfigLock")).MustPass();
        project.Write("config.schema.json", Sandbox.Schema);
        project.Write("config.toml", Sandbox.Config);
        project.Write("Program.cs", """
            TomlValue read = TomlValue.Parse("a = 1");
            Console.WriteLine(App.AppConfig.Effective.Model + read.Entries.Count);
            """);

        (await project.BuildAsync()).MustPassQuietly();
        Assert.Contains("large1", (await project.StartAsync()).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IncludeAssets=\"runtime; build; native; contentfiles; analyzers; buildtransitive\" PrivateAssets=\"all\"")]
    [InlineData("ExcludeAssets=\"compile\"")]
    public async Task Without_the_library_there_are_no_types_and_one_warning_says_what_to_write(string assets)
    {
        using var project = await Sandbox.CreateAsync();
        project.Edit("App.csproj", "PrivateAssets=\"all\"", assets);

        var build = await project.BuildAsync("-p:ConfigLockExportDir=locks");

        Assert.Contains("<PackageReference Include=\"ConfigLock\" />", build.MustWarnWith("CFGLOCK407").Text, StringComparison.Ordinal);
        Assert.Single(build.Messages.DistinctBy(static message => message.Text));
        Assert.True(project.Exists("locks/App.config.lock.toml"));
        (await project.BuildAsync("-p:ConfigLockTypes=false")).MustPassQuietly();
    }

    [Fact]
    public async Task The_lock_alone_is_what_a_project_without_types_gets()
    {
        using var project = await Sandbox.CreateAsync(
            "<ConfigLockTypes>false</ConfigLockTypes><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");

        var build = await project.BuildAsync("-p:ConfigLockExportDir=locks", "-v:d");

        build.MustPassQuietly();
        Assert.DoesNotContain("ConfigLock.Generator.dll", build.Output, StringComparison.Ordinal);
        Assert.True(project.Exists("locks/App.config.lock.toml"));
        Assert.False(Directory.Exists(project.PathOf("obj/Debug/net10.0/generated/ConfigLock.Generator")));
        (await project.BuildAsync("-p:ConfigLockLoadPath=locks/App.config.lock.toml", "-p:ConfigLockOverrides=retries=4"))
            .MustDrift("+retries = 4");
        Assert.Equal("CFGLOCK208", (await project.BuildAsync("-p:ConfigLockTypes=maybe")).MustFailWith("CFGLOCK").Code);
    }

    [Fact]
    public async Task A_program_gets_the_library_of_a_project_that_it_refers_to_and_none_of_the_build()
    {
        using var solution = await LibraryAndProgramAsync("<ProjectReference Include=\"../Settings/Settings.csproj\" />");

        (await solution.RunAsync("build", "Program/Program.csproj", "--nologo", "-tl:off")).MustPassQuietly();

        Assert.Equal("large 7", (await solution.RunAsync("Program/bin/Debug/net10.0/Program.dll")).Output.Trim());
        Assert.False(Directory.Exists(solution.PathOf("Program/obj/Debug/net10.0/configlock")));
    }

    [Fact]
    public async Task A_package_of_a_project_brings_the_library_along_as_a_dependency()
    {
        using var solution = await LibraryAndProgramAsync("<PackageReference Include=\"Settings\" Version=\"1.0.0\" />");

        (await solution.RunAsync("pack", "Settings/Settings.csproj", "--nologo", "-tl:off", "-o", "packages")).MustPassQuietly();
        using (var package = ZipFile.OpenRead(solution.PathOf("packages/Settings.1.0.0.nupkg")))
        {
            using var reader = new StreamReader(package.GetEntry("Settings.nuspec")!.Open());
            var dependency = $"<dependency id=\"ConfigLock\" version=\"{solution.Version}\" exclude=\"Build,Analyzers\" />";
            Assert.Contains(dependency, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }

        solution.UseFeeds((await PackageFeed.GetAsync()).Directory, solution.PathOf("packages"));
        (await solution.RunAsync("build", "Program/Program.csproj", "--nologo", "-tl:off")).MustPassQuietly();
        Assert.Equal("large 7", (await solution.RunAsync("Program/bin/Debug/net10.0/Program.dll")).Output.Trim());
        Assert.False(Directory.Exists(solution.PathOf("Program/obj/Debug/net10.0/configlock")));
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net48")]
    public async Task Old_frameworks_get_the_types_too(string framework)
    {
        using var project = await Sandbox.CreateAsync();
        project.WriteProject(
            "<LangVersion>10</LangVersion><Nullable>enable</Nullable>", framework: $"<TargetFramework>{framework}</TargetFramework>");
        project.UseMachineFeeds();
        project.Write("Settings.cs", Settings.Replace("Acme", "App", StringComparison.Ordinal));

        (await project.BuildAsync()).MustPassQuietly();
    }

    private static async Task<Sandbox> LibraryAndProgramAsync(string reference)
    {
        var solution = await Sandbox.CreateEmptyAsync("App");
        return await solution.PreparedAsync(() =>
        {
            solution.Write("Settings/Settings.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <RootNamespace>Acme</RootNamespace>
                    <Description>Settings.</Description>
                  </PropertyGroup>
                  <ItemGroup><PackageReference Include="ConfigLock" Version="{solution.Version}" /></ItemGroup>
                </Project>
                """);
            solution.Write("Settings/Settings.cs", Settings);
            solution.Write("Settings/config.schema.json", Sandbox.Schema);
            solution.Write("Settings/config.toml", Sandbox.Config);
            solution.Write("Program/Program.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
                  <ItemGroup>{reference}</ItemGroup>
                </Project>
                """);
            solution.Write("Program/Program.cs", Program);
            return Task.CompletedTask;
        });
    }
}
