using System.Text.RegularExpressions;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The README's own commands and files, run in its order, give what it shows.</summary>
public partial class ReadmeTests
{
    [Fact]
    public async Task The_first_lock_and_a_drift()
    {
        var first = DocPage.Readme.Blocks("The first lock");
        using var project = await Sandbox.CreateEmptyAsync("readme");

        // The sandbox's own NuGet.Config stands above the project that the page makes.
        (await RunAsync(project, Create().Match(DocPage.Readme.Text).Groups[1].Value)).MustPass();
        (await RunAsync(project, DocPage.Readme.Blocks("Install")[0].Commands.Single())).MustPass();
        project.Write("Demo/config.schema.json", first[0].Text);
        project.Write("Demo/config.toml", first[1].Text);
        project.Edit("Demo/Demo.csproj", "</Project>", first[2].Text + "</Project>");
        project.Write("Demo/Program.cs", first[5].Text);
        (await RunAsync(project, first[3].Commands.Single())).MustPass();
        Assert.Equal(first[4].Text, project.Read("Demo/locks/Demo.config.lock.toml"));
        var run = (await project.RunAsync("run", "--project", "Demo")).MustPass();
        run.Expect(run.Output.EndsWith("3\n", StringComparison.Ordinal), "the locked value");

        project.Edit("Demo/config.schema.json", "\"default\": 3 ", "\"default\": 5 ");
        var build = await RunAsync(project, "dotnet build");
        build.MustFailWith("CFGLOCK303");
        var shown = build.Messages.Where(static message => message.Code == "CFGLOCK303").Select(static message => message.Text).ToList();
        var expected = DocPage.Readme.Blocks("What it is for").Single().Text.TrimEnd('\n').Split('\n');
        Assert.Equal(expected[0][(expected[0].IndexOf("CFGLOCK303: ", StringComparison.Ordinal) + 12)..], shown[0]);
        Assert.Equal(expected[1..].Select(static line => line.Trim()), shown[1..expected.Length].Select(static line => line.Trim()));
    }

    [Fact]
    public void The_table_of_properties_is_what_the_targets_read()
    {
        var assets = Repository.Read("build/ConfigLock.targets") + Repository.Read("build/ConfigLock.props");
        var read = Property().Matches(assets).Select(static match => match.Groups[1].Value).Distinct().Order();
        var documented = Row().Matches(new DocPage("docs/properties.md").Text).Select(static match => match.Groups[1].Value).Order();
        DocList.Matches("docs/properties.md, the tables", read, documented);
    }

    [Fact]
    public void The_targets_set_every_property_of_the_task()
    {
        var targets = Repository.Read("build/ConfigLock.targets");
        var call = targets[targets.IndexOf("<ResolveConfig", StringComparison.Ordinal)..];
        var set = Attribute().Matches(call[..call.IndexOf('>', StringComparison.Ordinal)]).Select(static match => match.Groups[1].Value);
        var task = Repository.Read("src/Tasks/ResolveConfig.cs");
        Assert.Equal(TaskProperty().Matches(task).Select(static match => match.Groups[1].Value).Order(), set.Order());
    }

    private static Task<CommandResult> RunAsync(Sandbox project, string command)
    {
        var words = command.Split(' ');
        Assert.Equal("dotnet", words[0]);
        var folder = Directory.Exists(project.PathOf("Demo")) ? "Demo" : ".";
        return DotNet.RunAsync(project.PathOf(folder), words[1..], project.Environment.AsReadOnly());
    }

    [GeneratedRegex("`(dotnet new console [^`]*)`")]
    private static partial Regex Create();

    [GeneratedRegex(@"(?:\$\(|<CompilerVisibleProperty Include="")(ConfigLock[A-Za-z]+)(?:\)|"")")]
    private static partial Regex Property();

    [GeneratedRegex(@"^\| `(ConfigLock[A-Za-z]+)` \|.*\|.*\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\s([A-Z][A-Za-z]+)=""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"public \S+ (\w+) \{ get; set; \}")]
    private static partial Regex TaskProperty();
}
