using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Docs;

/// <summary>The tests that pages tell people to run are there.</summary>
public partial class TestingDocTests
{
    private static readonly string Text = Repository.Read("docs/testing.md");

    private static readonly string[] Tests = [.. Repository.Files("tests", "*.cs")];

    [Fact]
    public void Each_command_names_a_project_and_tests_that_are_there()
    {
        string[] others = ["README.md", "CONTRIBUTING.md", "docs/reliability.md"];
        var commands = Command().Matches(Text + string.Join('\n', others.Select(Repository.Read))).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, static command =>
        {
            var folder = Repository.PathOf(command.Groups["project"].Value);
            Assert.True(Directory.Exists(folder) && Directory.GetFiles(folder, "*.csproj").Length == 1, command.Value);
            if (command.Groups["name"] is not { Success: true } name) return;
            var tests = Tests.Where(file => file.StartsWith(folder, StringComparison.Ordinal));
            Assert.Contains(tests, file => file.Contains(name.Value, StringComparison.Ordinal));
        });
    }

    // Not the tests read it, but the builds that some of them start.
    private const string OfBuilds = "CONFIGLOCK_DIGEST_KEY";

    [Fact]
    public void Each_variable_that_tests_read_is_told_and_no_other()
    {
        var read = Tests.SelectMany(static file => Variable().Matches(File.ReadAllText(file)))
            .Select(static match => match.Value).Distinct().Except([OfBuilds]);
        var told = Variable().Matches(Text).Select(static match => match.Value).Distinct();
        DocList.MatchesInAnyOrder("docs/testing.md, the variables that tests read", read, told);
    }

    // The first is what .ci/run runs, the second the part that takes under a minute.
    [Fact]
    public void The_commands_of_the_README_are_told_with_their_times()
    {
        var commands = DocPage.Readme.Blocks("Run the tests").SelectMany(static block => block.Commands).ToList();
        Assert.Equal(2, commands.Count);
        Assert.Equal("dotnet test", commands[0]);
        Assert.Matches($@"\| `{Regex.Escape(commands[1])}` \|.*\| under a minute \|", Text);
    }

    [GeneratedRegex(
        @"dotnet test (?<project>tests/[\w.]+)( --filter '?(FullyQualifiedName!?~)?(?<name>\w+))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex("CONFIGLOCK_[A-Z_]+|CsCheck_[A-Z][a-z]+")]
    private static partial Regex Variable();
}
