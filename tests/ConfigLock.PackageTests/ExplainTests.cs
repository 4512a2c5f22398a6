using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Explanations of several projects, and the names in them.</summary>
public class ExplainTests
{
    private const string OldSolution = """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "App.csproj", "{11111111-1111-1111-1111-111111111111}"
        EndProject
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Plain", "Plain\Plain.csproj", "{22222222-2222-2222-2222-222222222222}"
        EndProject
        Global
        	GlobalSection(SolutionConfigurationPlatforms) = preSolution
        		Debug|Any CPU = Debug|Any CPU
        	EndGlobalSection
        	GlobalSection(ProjectConfigurationPlatforms) = postSolution
        		{11111111-1111-1111-1111-111111111111}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{11111111-1111-1111-1111-111111111111}.Debug|Any CPU.Build.0 = Debug|Any CPU
        		{22222222-2222-2222-2222-222222222222}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{22222222-2222-2222-2222-222222222222}.Debug|Any CPU.Build.0 = Debug|Any CPU
        	EndGlobalSection
        EndGlobal
        """;

    [Fact]
    public async Task A_solution_passes_projects_over_that_do_not_use_the_package()
    {
        using var project = await Sandbox.CreateAsync();
        project.WriteProject("<LangVersion>10</LangVersion>", framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        project.UseFeeds((await PackageFeed.GetAsync()).Directory, BuiltRepository.PackageRoot);
        project.Write(
            "Plain/Plain.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        project.Write("New.slnx", "<Solution><Project Path=\"App.csproj\" /><Project Path=\"Plain/Plain.csproj\" /></Solution>");
        project.Write("Old.sln", OldSolution);
        var docs = new DocPage("docs/solutions.md").Blocks("");
        project.Write("Directory.Solution.targets", docs[0].Text);

        var restored = false;
        foreach (var solution in (string[])["New.slnx", "Old.sln"])
        {
            string[] restore = restored ? ["--no-restore"] : [];
            var command = docs[1].Commands.Single().Replace("App.slnx", solution, StringComparison.Ordinal);
            var explained = await project.RunAsync([.. command.Split(' ')[1..], .. restore]);
            restored = true;
            explained.MustPassQuietly();
            foreach (var framework in (string[])["net10.0", "netstandard2.0"])
                explained.Expect(
                    explained.Output.Contains(
                        $"# App.csproj ({framework})\n  features.search  = true  # layer config.toml(4,10)\n", StringComparison.Ordinal),
                    framework);
        }
    }

    [Fact]
    public async Task Files_that_are_given_by_absolute_paths_are_named_from_the_project()
    {
        using var project = await Sandbox.CreateAsync();
        project.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <ConfigLockSchema>$(MSBuildThisFileDirectory)config.schema.json</ConfigLockSchema>
                <ConfigLockLoadPath>$(MSBuildThisFileDirectory)locks/App.config.lock.toml</ConfigLockLoadPath>
              </PropertyGroup>
              <ItemGroup>
                <ConfigLockLayer Include="$(MSBuildThisFileDirectory)config.toml" />
                <ConfigLockLayer Include="$(MSBuildThisFileDirectory)team.toml" />
              </ItemGroup>
            </Project>
            """);
        project.Write("team.toml", "retries = 9\n");

        var explained = await project.BuildAsync("-t:ConfigLockExplain");
        explained.MustPass();
        explained.Expect(explained.Output.Contains("# layer config.toml(1,9)\n", StringComparison.Ordinal), "the layer from the project");
        explained.Expect(explained.Output.Contains("# layer team.toml(1,11)\n", StringComparison.Ordinal), "the other layer too");
        explained.Expect(
            !explained.Output[explained.Output.IndexOf('#', StringComparison.Ordinal)..]
                .Contains(project.Directory, StringComparison.Ordinal),
            "no absolute path");

        var missing = await project.ResolveAsync();
        Assert.StartsWith(
            "the lock \"locks/App.config.lock.toml\" does not exist", missing.MustFailWith("CFGLOCK301").Text, StringComparison.Ordinal);
        var exported = await project.ResolveAsync("-p:ConfigLockLoadPath=", $"-p:ConfigLockExportDir={project.PathOf("out")}");
        exported.MustPassQuietly();
        exported.Expect(
            exported.Output.Contains("CFGLOCK314: the lock is exported to \"out/App.config.lock.toml\"", StringComparison.Ordinal),
            "the file that was written");
    }
}
