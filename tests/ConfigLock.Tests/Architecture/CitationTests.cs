using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Architecture;

/// <summary>What comments, tests and the changelog cite is in the repository: a page of <c>docs</c>, and the step that they name.</summary>
public sealed partial class CitationTests
{
    private static readonly string[] Texts =
    [
        .. Repository.Files("src", "*.cs"), .. Repository.Files("tests", "*.cs"), .. Repository.Files("build", "*.*"),
        .. Repository.Files("docs", "*.md"), .. Directory.EnumerateFiles(Repository.Root, "*.md"),
    ];

    [Fact]
    public void Every_page_that_is_cited_is_there()
    {
        var cited = Cited(Page()).ToList();
        Assert.NotEmpty(cited);
        Assert.All(cited, static page => Assert.True(File.Exists(Repository.PathOf(page.Text)), $"{page.File}: {page.Text}"));
    }

    [Fact]
    public void Every_step_that_is_cited_is_one_of_resolution()
    {
        var steps = Step().Matches(Repository.Read("docs/resolution.md"))
            .Select(static step => step.Groups[1].Value).ToList();
        var cited = Cited(StepCited()).ToList();
        Assert.NotEmpty(cited);
        Assert.All(cited, citation => Assert.Contains(citation.Text, steps));
    }

    // A paper that readers of the repository do not have.
    [Fact]
    public void Nothing_cites_a_contract() => Assert.Empty(Cited(Contract()));

    private static IEnumerable<(string File, string Text)> Cited(Regex form) => Texts.SelectMany(file =>
        form.Matches(Joined().Replace(File.ReadAllText(file), " ")).Select(match => (file, match.Groups[1].Value)));

    // A citation may go on in the next line of a comment.
    [GeneratedRegex(@"\s+(///?\s+)?")]
    private static partial Regex Joined();

    [GeneratedRegex(@"(docs/[\w-]+\.md)")]
    private static partial Regex Page();

    [GeneratedRegex(@"docs/resolution\.md, step (\d+)")]
    private static partial Regex StepCited();

    [GeneratedRegex(@"(contract(?:'s|,) section)")]
    private static partial Regex Contract();

    [GeneratedRegex(@"^(\d+)\. \*\*", RegexOptions.Multiline)]
    private static partial Regex Step();
}
