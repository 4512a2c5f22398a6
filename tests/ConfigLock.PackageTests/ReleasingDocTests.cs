using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>What README and <c>docs/releasing.md</c> say of a package that is not published.</summary>
public class ReleasingDocTests
{
    private static readonly List<DocBlock> Blocks =
        new DocPage("docs/releasing.md").Blocks("Before it is published, or from a change of your own");

    [ShellFact]
    public async Task A_folder_of_packages_is_a_feed()
    {
        var feed = await PackageFeed.GetAsync();
        using var project = await Sandbox.CreateEmptyAsync("feed");
        File.Delete(project.PathOf("NuGet.Config"));
        project.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
            """);
        // Its first two commands clone and pack, which the feed of the tests is made of.
        var install = DocPage.Readme.Blocks("Install");
        string[] commands = [.. install[1].Commands.Skip(2), .. install[0].Commands];
        foreach (var command in commands)
        {
            var here = command.Replace("configlock/artifacts/packages", feed.Directory, StringComparison.Ordinal);
            (await Shell.RunAsync(project, here)).MustPass();
        }

        var reference = $"""<PackageReference Include="ConfigLock" Version="{feed.Version}" />""";
        Assert.Contains(reference, project.Read("App.csproj"), StringComparison.Ordinal);
    }

    // The workflows run it for each SDK; here it is left out of the short form, which builds the README's project as well.
    [ShellFact]
    public async Task The_script_that_tries_a_package_finds_it_to_work()
    {
        var command = Blocks[1].Commands.Single();
        Assert.True(File.Exists(Repository.PathOf(command.Split(' ')[0])), command);
        if (!LongForm.IsOn) return;
        var feed = await PackageFeed.GetAsync();
        using var project = await Sandbox.CreateEmptyAsync("try");
        var central = Repository.Read("Directory.Packages.props");
        var run = (await Shell.RunAsync(project, $"{Repository.PathOf(".ci/try-package")} {feed.Directory}")).MustPass();
        Assert.EndsWith($"try-package: {feed.Version} works\n", run.Output, StringComparison.Ordinal);

        // The temporary folder of these tests lies in the repository, whose own versions are none of the script's business.
        Assert.Equal(central, Repository.Read("Directory.Packages.props"));
    }
}
