using ConfigLock.Core.Build;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Docs;

/// <summary>The examples of <c>docs/rules.md</c> give the locks that they show.</summary>
public sealed class RuleExampleTests
{
    private const string RulesBlock = "# configlock.rules.toml";
    private const string ConfigBlock = "# config.toml";
    private const string LaterBlock = "# config.toml, later";
    private const string LockBlock = "# the lock";

    private static readonly List<DocBlock> Examples = new DocPage("docs/rules.md").Blocks("Examples");

    private static readonly string[] Shared = [.. Blocks("", "json")];

    private static readonly List<string> Names =
        [.. Examples.Select(static block => block.Subsection).Where(static title => title.Length > 0).Distinct()];

    public static TheoryData<string> Titles => [.. Names];

    public static TheoryData<string> Rules => [.. LockRules.All.Select(static rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void There_is_an_example_for_each_rule(string name) => Assert.Contains(
        Names,
        title => title.Contains($"`{name}`", StringComparison.Ordinal)
            && Toml.Table(Files(title)[RulesBlock])["rules"] is ConfigTable rules
            && rules.Any(key => ((ConfigTable)key.Value).Contains(name)));

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_example_gives_the_lock_that_it_shows(string title)
    {
        using var project = Project(title);
        var shown = Toml.Table(Files(title)[LockBlock]);
        var digests = (shown["digests"] as ConfigTable)?.Select(static digest => digest.Key) ?? [];
        shown.Remove("digests");

        // What the program does not take is shown with its warning.
        var resolved = Resolved.Of(project, OnTheDay);
        Assert.Equal(ValueText.ShowWhole(shown), resolved.Text);
        Assert.All(resolved.Warnings, static warning => Assert.Equal("CFGLOCK220", warning.Code));
        var locked = Toml.Table(project.Read(TemporaryProject.LockFile))["digests"] as ConfigTable;
        Assert.Equal(digests, locked?.Select(static digest => digest.Key) ?? []);
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Without_its_rules_an_example_comes_to_something_else(string title)
    {
        using var project = Project(title);
        var ruled = All(project);
        project.Write(TemporaryProject.RulesFile, string.Empty);
        Assert.NotEqual(ruled, All(project));

        // The lock, and what export, replay and verification say, the last two of the later config where there is one.
        string All(TemporaryProject project)
        {
            project.Write(TemporaryProject.LayerFile, Files(title)[ConfigBlock]);
            var said = ConfigLockBuild.Run(OnTheDay(project.ExportRequest())).Diagnostics.ToList();
            if (said.Exists(static one => one.IsError)) return string.Join('\n', said);
            if (Files(title).TryGetValue(LaterBlock, out var later)) project.Write(TemporaryProject.LayerFile, later);
            said.AddRange(ConfigLockBuild.Run(OnTheDay(project.VerifyRequest())).Diagnostics);
            return project.Read(TemporaryProject.LockFile) + string.Join('\n', said);
        }
    }

    [Fact]
    public void A_later_config_passes_with_the_same_lock()
    {
        foreach (var title in Names.Where(static title => Files(title).ContainsKey(LaterBlock)))
        {
            using var project = Project(title);
            project.Export(OnTheDay);
            project.Write(TemporaryProject.LayerFile, Files(title)[LaterBlock]);
            Assert.Equal(
                ["CFGLOCK316"],
                ConfigLockBuild.Run(OnTheDay(project.VerifyRequest())).Diagnostics.Select(static one => one.Code).Distinct());
        }
    }

    private static BuildRequest OnTheDay(BuildRequest request) => request with { Today = "2026-12-01" };

    private static TemporaryProject Project(string title)
    {
        var files = Files(title);
        var project = new TemporaryProject(Blocks(title, "json").FirstOrDefault() ?? Shared[0], files[ConfigBlock]);
        project.Write("models.json", Shared[1]);
        project.Write("instructions.md", "Be kind.\n");
        project.Write(TemporaryProject.RulesFile, files[RulesBlock]);
        return project;
    }

    private static Dictionary<string, string> Files(string title) =>
        Blocks(title, "toml").ToDictionary(static block => block.Split('\n')[0]);

    private static IEnumerable<string> Blocks(string title, string language) => Examples
        .Where(block => block.Subsection == title && block.Language == language).Select(static block => block.Text);
}
