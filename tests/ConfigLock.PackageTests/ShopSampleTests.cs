using System.Net;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The sample <c>samples/Shop</c>, as a project that uses the packages, does what its README says.</summary>
public class ShopSampleTests
{
    private const string Folder = " --project samples/Shop";

    private static readonly DocPage Page = new("samples/Shop/README.md");

    // A free port, where the README's reader has one that can be remembered.
    private static readonly string[] AnyPort = ["--no-build", "--", "--urls", "http://127.0.0.1:0"];

    [Fact]
    public async Task The_gate_names_what_the_merged_array_came_to()
    {
        var riddle = Page.Blocks("A riddle");
        using var project = await ShopProject.CopyAsync();
        (await project.ResolveAsync()).MustPassQuietly();

        project.Write("appsettings.Production.json", riddle[0].Text);
        var build = await project.ResolveAsync();
        build.MustFailWith("CFGLOCK303");
        Assert.All(riddle[1].Text.TrimEnd('\n').Split('\n'), line => Assert.Contains(line, build.Output, StringComparison.Ordinal));

        Assert.Contains("Shop.PaymentMethods", (await project.BuildAsync("-t:ConfigLockExplain")).Output, StringComparison.Ordinal);
        (await project.ResolveAsync("-p:ConfigLockUpdate=true")).MustPass();
        (await project.ResolveAsync()).MustPass();
    }

    [Fact]
    public async Task A_connection_string_is_not_for_a_file()
    {
        using var project = await ShopProject.CopyAsync();
        project.Write("appsettings.Staging.json", """{ "ConnectionStrings": { "Orders": "Server=db;Password=hunter2" } }""");
        var build = await project.ResolveAsync("-p:ConfigLockLoadPath=none", "-p:ConfigLockMode=Replay");
        build.MustWarnWith("CFGLOCK231");
        Assert.DoesNotContain("hunter2", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_starts_with_what_was_locked_and_its_health_follows_the_files()
    {
        using var project = await ShopProject.CopyProgramAsync(
            $"<PackageReference Include=\"ConfigLock.Hosting\" Version=\"{(await PackageFeed.GetAsync()).Version}\" />");
        (await project.BuildAsync()).MustPassQuietly();
        await IsHealthyAsLongAsFilesAre(project, Page.Blocks("")[0].Commands.Single());

        var production = Page.Blocks("In Production");
        var failed = await project.RunAsync([.. Arguments(production[0]), .. AnyPort]);
        failed.Expect(failed.ExitCode != 0, "another exit code than 0");
        failed.Expect(failed.Output.Contains(production[1].Text, StringComparison.Ordinal), production[1].Text);

        using var program = RunningProgram.Start(project, [.. Arguments(production[2]), .. AnyPort]);
        await program.SaysAsync("Hosting environment: Production");
    }

    private static async Task IsHealthyAsLongAsFilesAre(Sandbox project, string command)
    {
        using var program = RunningProgram.Start(project, [.. Arguments(command), .. AnyPort]);
        using var client = await LocalClient.OfAsync(program);
        await client.AnswersAsync("/health", HttpStatusCode.OK, "Healthy");
        Assert.Contains("20 books", (await client.AskAsync("/")).Text, StringComparison.Ordinal);

        var settings = project.Read("appsettings.json");
        project.Edit("appsettings.json", "\"PageSize\": 20", "\"PageSize\": 21");
        await client.AnswersAsync("/health", HttpStatusCode.ServiceUnavailable, "Unhealthy");
        Assert.Contains("21 books", (await client.AskAsync("/")).Text, StringComparison.Ordinal);

        project.Write("appsettings.json", settings);
        await client.AnswersAsync("/health", HttpStatusCode.OK, "Healthy");
    }

    private static string[] Arguments(DocBlock block) => Arguments(block.Commands.Single());

    private static string[] Arguments(string command)
    {
        Assert.Contains(Folder, command, StringComparison.Ordinal);
        return [.. command.Replace(Folder, "", StringComparison.Ordinal).Split(' ')[1..].Select(static word => word.Trim('"'))];
    }
}
