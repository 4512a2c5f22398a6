using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>A slip that would switch a gate off is told, and told again in each build until it is mended.</summary>
public class SlipTests
{
    private const string Slip = "-p:ConfigLockMdoe=Verify";

    // Whatever machine the tests run on: in a CI build nothing is skipped.
    private const string NoContinuousIntegration = "-p:ContinuousIntegrationBuild=false";

    [Fact]
    public async Task A_property_of_the_command_line_in_a_build_in_which_nothing_changed()
    {
        using var project = await Locked.CreateAsync();
        (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        for (var i = 0; i < 2; i++)
        {
            var build = await project.ResolveAsync("-v:d", NoContinuousIntegration, Slip);
            Assert.EndsWith("did you mean ConfigLockMode?", build.MustWarnWith("CFGLOCK219").Text, StringComparison.Ordinal);
            build.Expect(!build.RanTask, "a skipped task");
        }

        (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
    }

    // Each of two projects, so that some are built in another process than the command's own.
    [Theory]
    [InlineData("-m:2")]
    [InlineData("-mt")]
    public async Task A_property_of_the_command_line_in_every_project(string way)
    {
        using var project = await Sandbox.CreateEmptyAsync();
        foreach (var name in (string[])["A", "B"])
        {
            project.Write($"{name}/{name}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="ConfigLock" Version="{project.Version}" PrivateAssets="all" /></ItemGroup>
                </Project>
                """);
            project.Write($"{name}/config.schema.json", Sandbox.Schema);
            project.Write($"{name}/config.toml", Sandbox.Config);
        }

        project.Write("All.proj", """
            <Project DefaultTargets="Build">
              <ItemGroup><Project Include="A/A.csproj;B/B.csproj" /></ItemGroup>
              <Target Name="Restore">
                <MSBuild Projects="@(Project)" Targets="Restore" Properties="Restoring=true" BuildInParallel="true" />
              </Target>
              <Target Name="Build"><MSBuild Projects="@(Project)" Targets="ConfigLockResolve" BuildInParallel="true" /></Target>
            </Project>
            """);
        (await project.RunAsync("build", "All.proj", "-tl:off", NoContinuousIntegration)).MustPassQuietly();

        var build = await project.RunAsync("build", "All.proj", "--no-restore", "-tl:off", NoContinuousIntegration, way, Slip);
        build.MustWarnWith("CFGLOCK219");
        Assert.Equal(
            [project.PathOf("A/A.csproj"), project.PathOf("B/B.csproj")],
            build.Messages.Select(static message => message.File).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Names_in_the_projects_own_files()
    {
        using var project = await Sandbox.CreateAsync("<ConfigLockMdoe>Verify</ConfigLockMdoe>", """
            <ConfigLockLayer Include="config.toml" Optionl="true" />
            """);
        project.Write(
            "Directory.Build.props", "<Project><PropertyGroup><ConfigLockLaodPath>x</ConfigLockLaodPath></PropertyGroup></Project>");
        project.Write("Directory.Build.targets", "<Project><ItemGroup><ConfigLockLayers Include=\"x\" /></ItemGroup></Project>");
        project.Write("Directory.Packages.props", "<Project><PropertyGroup><ConfigLockSchma>x</ConfigLockSchma></PropertyGroup></Project>");
        for (var i = 0; i < 2; i++)
        {
            var build = await project.ResolveAsync(NoContinuousIntegration);
            build.MustWarnWith("CFGLOCK219");
            Assert.Equal(
                [
                    "App.csproj: ConfigLockMdoe ConfigLockMode",
                    "App.csproj: Optionl Optional",
                    "Directory.Build.props: ConfigLockLaodPath ConfigLockLoadPath",
                    "Directory.Build.targets: ConfigLockLayers ConfigLockLayer",
                    "Directory.Packages.props: ConfigLockSchma ConfigLockSchema",
                ],
                build.Messages.Select(Slips).Distinct().Order(StringComparer.Ordinal));
        }

        project.WriteProject();
        project.Write("Directory.Build.targets", "<Project />");
        project.Write("Directory.Packages.props", "<Project />");
        project.Write("Directory.Build.props", "<Project />");
        (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        project.Write("Directory.Build.props", "<Project><PropertyGroup><ConfigLockMdoe>x</ConfigLockMdoe></PropertyGroup></Project>");
        Assert.Equal((1, 25), Position((await project.ResolveAsync(NoContinuousIntegration)).MustWarnWith("CFGLOCK219")));

        static string Slips(BuildMessage message) =>
            $"{Path.GetFileName(message.File)}: {message.Text.Split(' ')[0]} {message.Text.Split(' ')[^1].TrimEnd('?')}";
        static (int Line, int Column) Position(BuildMessage message) => (message.Line, message.Column);
    }

    [Fact]
    public async Task Metadata_that_another_file_gives()
    {
        using var project = await Sandbox.CreateAsync(items: "<ConfigLockLayer Include=\"config.toml\" />");
        project.Edit("App.csproj", "<PropertyGroup>", "<Import Project=\"layers.props\" /><PropertyGroup>");
        project.Write(
            "layers.props",
            "<Project><ItemDefinitionGroup><ConfigLockLayer><Locl>true</Locl></ConfigLockLayer></ItemDefinitionGroup></Project>");
        var warning = (await project.ResolveAsync()).MustWarnWith("CFGLOCK219");
        Assert.Equal(
            "Locl is not a metadata name of ConfigLockLayer \"config.toml\" that ConfigLock knows, so it has no effect; "
                + "did you mean Local?",
            warning.Text);
    }

    // The slip is the reason why there is nothing to do.
    [Fact]
    public async Task A_project_in_which_nothing_is_left_to_do()
    {
        using var project = await Sandbox.CreateAsync(items: "<ConfigLockLayr Include=\"config.toml\" />");
        File.Move(project.PathOf("config.toml"), project.PathOf("other.toml"));
        File.Delete(project.PathOf("config.schema.json"));
        (await project.ResolveAsync()).MustWarnWith("CFGLOCK219");

        project.WriteProject();
        (await project.ResolveAsync("-p:ConfigLockShcema=x.json")).MustWarnWith("CFGLOCK219");
        (await project.ResolveAsync("-p:ConfigLockMode=Verify")).MustPassQuietly();
    }

    [Fact]
    public async Task A_switch_that_is_neither_true_nor_false()
    {
        using var project = await Sandbox.CreateAsync();
        (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        foreach (var property in (string[])["ConfigLockStamp", "ConfigLockEmbed", "ConfigLockCopyToOutput", "ConfigLockEnabled"])
        {
            var error = (await project.ResolveAsync(NoContinuousIntegration, $"-p:{property}=flase")).MustFailWith("CFGLOCK208");
            Assert.Equal($"{property} is \"flase\"; it can be true or false", error.Text);
        }
    }

    [Fact]
    public async Task A_gate_without_a_lock()
    {
        using var project = await Sandbox.CreateAsync("<ConfigLockMode>Verify</ConfigLockMode>");
        (await project.ResolveAsync()).MustFailWith("CFGLOCK311");
        (await project.ResolveAsync("-p:ConfigLockExportDir=locks")).MustFailWith("CFGLOCK311");
        (await project.ResolveAsync("-p:ConfigLockLoadPath=", "-p:ConfigLockUpdate=true")).MustFailWith("CFGLOCK311");
        (await project.ResolveAsync("-p:ConfigLockLoadPath=none", "-p:ConfigLockUpdate=true")).MustFailWith("CFGLOCK311");
        Assert.False(project.Exists("none"));

        project.Write("none", "no lock");
        (await project.ResolveAsync("-p:ConfigLockLoadPath=None")).MustPassQuietly();
        (await project.ResolveAsync("-p:ConfigLockLoadPath=./none")).MustFailWith("CFGLOCK301");
        var items = await project.RunAsync("msbuild", "App.csproj", "-p:ConfigLockLoadPath=none", "-getItem:UpToDateCheckInput");
        items.Expect(!items.Output.Contains("\"none\"", StringComparison.Ordinal), "no such file among the inputs");
    }
}
