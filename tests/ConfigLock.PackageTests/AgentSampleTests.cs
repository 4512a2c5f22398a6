using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The sample <c>samples/Agent</c>, as a project that uses the packages, runs with its lock (<c>docs/run-time.md</c>).</summary>
public class AgentSampleTests
{
    private const string Properties = """
        <OutputType>Exe</OutputType><RootNamespace>Agent</RootNamespace><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors><ConfigLockSchema>config.schema.json</ConfigLockSchema>
        """;

    private static readonly DocPage Page = new("docs/run-time.md");

    [Fact]
    public async Task It_runs_with_what_was_locked_and_a_variable_over_it_fails_the_start()
    {
        using var project = await CopyAsync();
        (await project.BuildAsync()).MustPassQuietly();
        var run = await StartAsync(project);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal("model: heron-large\nunified exec: True\nMCP servers: docs\nas locked: True\n", run.Output.ReplaceLineEndings("\n"));

        var blocks = Page.Blocks("The lock as a source");
        Assert.All(
            blocks[2].Text.TrimEnd('\n').Split('\n'),
            line => Assert.Contains(line, project.Read("Program.cs"), StringComparison.Ordinal));
        var failed = await StartAsync(project, ("AGENT_model", "wren-small"));
        Assert.NotEqual(0, failed.ExitCode);
        Assert.StartsWith(blocks[3].Text, failed.StandardError.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static async Task<Sandbox> CopyAsync()
    {
        var project = await Sandbox.CreateEmptyAsync("Agent");
        return await project.PreparedAsync(async () =>
        {
            var folder = Path.Combine(Repository.Root, "samples", "Agent");
            string[] files =
            [
                "Program.cs", "config.toml", "config.team.toml", "models.json", "prompts/compact.md", "prompts/developer.md",
                "prompts/reviewer.md",
            ];
            foreach (var file in files) project.Write(file, File.ReadAllText(Path.Combine(folder, file)));
            project.Write("config.schema.json", File.ReadAllText(Path.Combine(Repository.Root, "schema", "config.schema.json")));
            project.Edit(
                "Program.cs", "await host.StopAsync();",
                "Console.WriteLine($\"as locked: {config == AgentConfig.Effective}\");\nawait host.StopAsync();");
            project.WriteProject(Properties, $"""
                <PackageReference Include="ConfigLock.Hosting" Version="{(await PackageFeed.GetAsync()).Version}" />
                <PackageReference Include="Microsoft.Extensions.Hosting" Version="10.0.0" />
                <ConfigLockLayer Include="config.toml" Name="base" /><ConfigLockLayer Include="config.team.toml" Name="team" />
                """);
            await HostingFeed.UseAsync(project);
        });
    }

    private static Task<ProgramRun> StartAsync(Sandbox project, params (string Name, string Value)[] variables) =>
        ProgramRun.RunAsync("dotnet", [project.PathOf("bin/Debug/net10.0/App.dll")], project.Directory, environment =>
        {
            DotNet.SetEnvironment(environment);
            foreach (var (name, value) in variables) environment[name] = value;
        });
}
