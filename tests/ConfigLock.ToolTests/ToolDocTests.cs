using System.Text.RegularExpressions;

namespace ConfigLock.ToolTests;

/// <summary>What <c>docs/tool.md</c> shows is in the transcript that people have approved, and what it tells to run is run there.</summary>
public sealed partial class ToolDocTests
{
    private static readonly string Transcript = Repository.Read("tests/ConfigLock.ToolTests/Snapshots/transcript-pipe.txt");

    [Fact]
    public void Each_output_is_one_of_the_transcript()
    {
        var shown = new DocPage("docs/tool.md").Blocks().Where(static block => block.Language == "text")
            .Select(static block => block.Text).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, static text => Assert.Contains("\n" + text, Transcript, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_command_of_a_page_is_run_with_its_options()
    {
        var run = Commands(Transcript).ToLookup(static command => command.Name, static command => command.Options);
        var told = Commands(string.Join('\n', DocPage.Docs.Select(static page => page.Text))).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, command => Assert.Contains(run[command.Name], options => command.Options.All(options.Contains)));
    }

    // Options of the build are the build's, which the pages of the build have their own tests for.
    private static IEnumerable<(string Name, string[] Options)> Commands(string text) => Command().Matches(text).Select(static match => (
        match.Groups[1].Value,
        Option().Matches(match.Groups[2].Value).Select(static option => option.Value).ToArray()));

    [GeneratedRegex(@"^(?:.*\$ )?dotnet configlock (\w+)(.*)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<= )--[\w-]+")]
    private static partial Regex Option();
}
