using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The commands and files of <c>docs/dotnet-configuration.md</c>, run in its order, give what it shows.</summary>
public class DotNetConfigurationDocTests
{
    [Fact]
    public async Task Five_minutes_and_then_a_schema()
    {
        var page = new DocPage("docs/dotnet-configuration.md");
        var five = page.Blocks("Five minutes, in a project that has appsettings.json");
        using var project = await Sandbox.CreateEmptyAsync("host");

        foreach (var command in five[0].Commands) (await RunAsync(project, command)).MustPass();
        project.Edit("Shop/Shop.csproj", "</Project>", five[1].Text + "</Project>");
        (await RunAsync(project, five[2].Commands.Single())).MustPassQuietly();
        Assert.Equal(3, Directory.GetFiles(project.PathOf("Shop/locks")).Length);
        Assert.Equal(five[3].Text, project.Read("Shop/locks/Shop.Production.config.lock.toml"));

        project.Edit("Shop/Shop.csproj", "</Project>", five[4].Text + "</Project>");
        (await RunAsync(project, five[6].Commands.Single())).MustPassQuietly();
        project.Write("Shop/appsettings.Staging.json", five[5].Text);
        var build = await RunAsync(project, five[6].Commands.Single());
        build.MustFailWith("CFGLOCK303");
        Assert.Contains(five[7].Text.TrimEnd('\n'), build.Output, StringComparison.Ordinal);
        var accept = five[7].Text.Split("run: ")[1].TrimEnd('\n');
        (await RunAsync(project, accept)).MustPass();
        (await RunAsync(project, five[6].Commands.Single())).MustPassQuietly();

        var typed = page.Blocks("With a schema");
        project.Write("Shop/config.schema.json", typed[0].Text);
        project.Write("Shop/Program.cs", typed[1].Text);
        var run = (await project.RunAsync("run", "--project", "Shop")).MustPass();
        run.Expect(run.Output.EndsWith("*\n", StringComparison.Ordinal), "the locked hosts");
    }

    private static Task<CommandResult> RunAsync(Sandbox project, string command) =>
        project.RunAsync([.. command.Split(' ')[1..]]);
}
