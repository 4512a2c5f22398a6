using System.Text.RegularExpressions;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Docs;

/// <summary>The examples of <c>docs/rules.md</c> give the locks that they show.</summary>
public sealed partial class RuleExampleTests
{
    private static readonly string Examples = Section().Match(Repository.Read("docs/rules.md")).Value;

    private static readonly string[] Shared = Blocks(Examples, "json").Take(2).ToArray();

    public static TheoryData<string> Titles => [.. Title().Matches(Examples).Select(static title => title.Groups[1].Value)];

    [Fact]
    public void There_are_examples() => Assert.True(Titles.Count > 10);

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_example_gives_the_lock_that_it_shows(string title)
    {
        var text = Title().Split(Examples).SkipWhile(part => part != title).ElementAt(1);
        var files = Blocks(text, "toml").ToDictionary(static block => block.Split('\n')[0]);
        using var project = new TemporaryProject(Blocks(text, "json").FirstOrDefault() ?? Shared[0], files["# config.toml"]);
        project.Write("models.json", Shared[1]);
        project.Write("instructions.md", "Be kind.\n");
        project.Write(TemporaryProject.RulesFile, files["# configlock.rules.toml"]);

        // What the program does not take is shown with its warning.
        var resolved = Resolved.Of(project);
        Assert.Equal(ValueText.ShowWhole(Toml.Table(files["# the lock"])), resolved.Text);
        Assert.All(resolved.Warnings, static warning => Assert.Equal("CFGLOCK220", warning.Code));
    }

    private static IEnumerable<string> Blocks(string text, string language) =>
        Block().Matches(text).Where(block => block.Groups[1].Value == language).Select(static block => block.Groups[2].Value);

    [GeneratedRegex(@"^## Examples\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^### (.*)\n", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
