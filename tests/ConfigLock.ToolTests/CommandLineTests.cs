using System.Text.Json;
using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>The command line itself.</summary>
public class CommandLineTests
{
    [Fact]
    public void Help_names_every_command_and_the_page_has_each()
    {
        var help = ToolRun.Run(Repository.Root, "--help");
        Assert.Equal(0, help.ExitCode);
        var listed = help.StandardOutput[help.StandardOutput.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1)
            .Select(static line => line.Trim().Split(' ')[0]).Where(static name => name.Length > 0).ToList();
        Assert.NotEmpty(listed);
        var page = Repository.Read("docs/tool.md").Split('\n').Where(static line => line.StartsWith("## `", StringComparison.Ordinal))
            .Select(static line => line.Split('`')[1].Split(' ')[0]);
        DocList.MatchesInAnyOrder("docs/tool.md, a section for each command", listed, page);
    }

    [Fact]
    public void Version_is_that_of_the_package() =>
        Assert.Equal("1.0.0\n", ToolRun.Run(Repository.Root, "--version").StandardOutput);

    [Theory]
    [InlineData("")]
    [InlineData("mrege")]
    [InlineData("merge")]
    [InlineData("merge|a|b")]
    [InlineData("merge|--install|a|b|c")]
    [InlineData("merge|a|b|c|0")]
    [InlineData("merge|a|b|c|x")]
    [InlineData("merge|no|such|file")]
    [InlineData("diff|no.toml|such.toml")]
    [InlineData("diff|a|b|c")]
    [InlineData("explain|a..b")]
    [InlineData("--nonsense")]
    public void Wrong_usage_is_told_and_exits_with_2(string arguments)
    {
        var run = ToolRun.Run(Repository.Root, arguments.Split('|', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(run.ExitCode == 2, run.Output);
        Assert.NotEmpty(run.StandardError);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_document_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        Git.Run(folder.Path, "init", "-q");
        var written = ToolRun.Run(folder.Path, "merge", "--install", "--json");
        using var json = JsonDocument.Parse(written.StandardOutput);
        Assert.Equal(3, json.RootElement.GetProperty("written").GetArrayLength());
        Assert.Empty(written.StandardError);
    }
}
