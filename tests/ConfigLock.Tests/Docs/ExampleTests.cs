using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Docs;

/// <summary>What pages show of the README's project, and of projects whose output people have approved.</summary>
public sealed class ExampleTests
{
    private static readonly string[] Readme = Blocks(DocPage.Readme, "The first lock");

    [Fact]
    public void The_project_of_the_README_is_explained_as_shown()
    {
        using var project = new TemporaryProject(Readme[0], Readme[1]);
        Assert.Equal(Readme[4], project.Export());
        project.Write(TemporaryProject.SchemaFile, Readme[0].Replace("\"default\": 3 ", "\"default\": 5 ", StringComparison.Ordinal));
        Assert.Equal(
            Blocks(new DocPage("docs/builds.md"), "Explain a value")[1],
            TemporaryProject.Passes(project.VerifyRequest() with { Explain = true }).Explanation + "\n");
    }

    // The table of docs/builds.md, as far as the README's project can show it.
    [Theory]
    [InlineData("a layer", "CFGLOCK303", "CFGLOCK309")]
    [InlineData("a default in the schema, an entry of the catalog", "CFGLOCK303", "")]
    [InlineData("a key that the schema gained or lost", "CFGLOCK303", "CFGLOCK303")]
    [InlineData("an override, a requirement", "CFGLOCK303", "CFGLOCK303")]
    [InlineData("nothing", "", "")]
    public void What_has_changed_comes_to_what_the_table_says(string change, string verify, string replay)
    {
        Assert.Contains($"| {change} |", Repository.Read("docs/builds.md"), StringComparison.Ordinal);
        using var project = new TemporaryProject(Readme[0], Readme[1]);
        project.Export();
        if (change == "a layer") project.Write(TemporaryProject.LayerFile, "url = \"https://other.example\"\ntimeout = 10\n");
        if (change.StartsWith("a default", StringComparison.Ordinal)) Schema("\"default\": 3 ", "\"default\": 5 ");
        if (change.StartsWith("a key", StringComparison.Ordinal)) Schema("\"url\":", "\"name\": { \"default\": \"x\" }, \"url\":");
        string? overrides = change.StartsWith("an override", StringComparison.Ordinal) ? "timeout=5" : null;

        Assert.Equal(verify, Said(project.VerifyRequest()));
        Assert.Equal(replay, Said(project.ReplayRequest()));

        void Schema(string old, string other) =>
            project.Write(TemporaryProject.SchemaFile, Readme[0].Replace(old, other, StringComparison.Ordinal));

        string Said(BuildRequest request)
        {
            var result = ConfigLockBuild.Run(overrides is null ? request : request with { Overrides = overrides });
            return string.Join(' ', result.Diagnostics.Select(static one => one.Code).Distinct());
        }
    }

    [Fact]
    public void Environments_are_shown_as_approved() => Assert.Contains(
        "\n" + Blocks(new DocPage("docs/environments.md"), "Side by side").Single(),
        Repository.Read("tests/ConfigLock.Tests/Explaining/Approved/Drift.txt"),
        StringComparison.Ordinal);

    private static string[] Blocks(DocPage page, string section) => [.. page.Blocks(section).Select(static block => block.Text)];
}
