using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Architecture;

/// <summary>A reader finds every page, and no link of one leads nowhere.</summary>
public partial class DocumentationTests
{
    private static readonly Lazy<HashSet<string>> Tests = new(static () =>
        [.. Repository.Files("tests", "*Tests.cs").Select(static file => Path.GetFileNameWithoutExtension(file))]);

    public static TheoryData<string> Pages() =>
    [
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(static file => "docs/" + Path.GetFileName(file)),
        .. Directory.GetFiles(Repository.Root, "*.md").Select(static file => Path.GetFileName(file)!),
        .. new[] { "benchmarks/README.md", "benchmarks/RESULTS.md" },
        .. new[] { "src/Core/README.md", "src/Model/README.md", "src/Polyfills/README.md" },
    ];

    [Fact]
    public void The_entry_names_every_page()
    {
        var entry = Repository.Read("docs/README.md");
        foreach (var name in Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(static file => Path.GetFileName(file)))
            if (name != "README.md")
                Assert.True(entry.Contains($"]({name})", StringComparison.Ordinal), $"Change docs/README.md: add a link to {name}.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files_and_headings(string page)
    {
        foreach (var link in Link().Matches(WithoutCode(Repository.Read(page))).Select(static match => match.Groups[1].Value))
        {
            if (link.StartsWith("http", StringComparison.Ordinal)) continue;
            var (path, heading) = link.Split('#') is [var file, var anchor] ? (file, anchor) : (link, null);
            var target = path.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, path);
            Assert.True(Path.Exists(Repository.PathOf(target)), $"{page} names {link}");
            if (heading is not null) Assert.True(Anchors(Repository.Read(target)).Contains(heading), $"{page} names {link}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_and_tests_that_a_page_names_are_there(string page)
    {
        var text = Repository.Read(page);
        Assert.All(NamedFile().Matches(text).Select(static match => match.Value), static name =>
            Assert.True(Path.Exists(Repository.PathOf(name)), name));
        Assert.Empty(NamedTest().Matches(text).Select(static match => match.Value).Distinct().Except(Tests.Value));
    }

    // As GitHub makes them: small letters, blanks as hyphens, no other punctuation.
    private static IEnumerable<string> Anchors(string text) => Heading().Matches(WithoutCode(text))
        .Select(static match => Punctuation().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string text) => Fence().Replace(text, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    // In code: a path from the root, without what a command or a pattern has behind it.
    [GeneratedRegex(@"(?<=`)(?:benchmarks|samples|schema|src|tests|tools|\.ci|\.github)/[\w./-]+")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"(?<=`)\w+Tests(?=`)")]
    private static partial Regex NamedTest();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
