using System.IO.Compression;
using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>The tool as users install it.</summary>
public class PackageTests
{
    [Fact]
    public void The_packed_tool_installs_and_runs()
    {
        using var folder = new TemporaryFolder();
        var (feed, home) = (folder.PathOf("feed"), folder.PathOf("home"));
        var project = Repository.PathOf("src/Tool/Tool.csproj");
        DotNet("pack", project, "--no-build", "--nologo", "-c", ToolRun.Configuration, "-o", feed, "-tl:off");
        folder.Write("NuGet.Config", $"""
            <configuration><packageSources><clear /><add key="feed" value="{feed}" /></packageSources></configuration>
            """);
        string[] commands = [.. Commands("docs/tool.md", "Install it"), .. Commands("docs/build-servers.md", "A gate without compiling")];
        foreach (var command in commands)
            if (!command.Contains("verify", StringComparison.Ordinal)) DotNet(command.Split(' ')[1..]);

        var run = ProgramRun.Run(Path.Combine(home, ".dotnet", "tools", "dotnet-configlock"), ["--version"], folder.Path);
        Assert.Equal((0, "1.0.0\n"), (run.ExitCode, run.Output));
        Assert.Equal("1.0.0\n", DotNet("configlock", "--version"));

        using var package = ZipFile.OpenRead(Directory.GetFiles(feed).Single());
        var names = package.Entries.Select(static entry => entry.FullName).ToList();
        Assert.Contains("README.md", names);
        Assert.Contains("icon.png", names);
        Assert.Contains("licenses/THIRD-PARTY-NOTICES.txt", names);
        var notices = Repository.Read("src/Tool/licenses/THIRD-PARTY-NOTICES.txt");
        Assert.All(
            names.Where(static name => name.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileName),
            name => Assert.True(name!.StartsWith("ConfigLock.", StringComparison.Ordinal) || notices.Contains(name), name));

        string DotNet(params string[] arguments)
        {
            var run = ProgramRun.Run("dotnet", arguments, folder.Path, environment =>
            {
                ToolRun.Prepare(environment, new Dictionary<string, string>());
                environment["NUGET_PACKAGES"] = folder.PathOf("packages");
                environment["DOTNET_CLI_HOME"] = home;
            });
            Assert.True(run.ExitCode == 0, $"{run.Command}\n{run.Output}");
            return run.StandardOutput;
        }
    }

    // The commands for a shell below a heading.
    private static IEnumerable<string> Commands(string page, string heading) =>
        new DocPage(page).Blocks(heading).Where(static block => block.Language == "sh").SelectMany(static block => block.Commands);
}
