using ConfigLock.Core.Files;
using ConfigLock.Tool.Workspaces;

namespace ConfigLock.ToolTests;

/// <summary>What a command line means by a project, a solution or a folder.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // Its own, in the old form.
    [Fact]
    public async Task The_projects_of_a_solution_are_found_wherever_they_are()
    {
        var workspace = await WorkspaceFinder.FindAsync(Repository.Root);
        Assert.Contains(Repository.PathOf("src/Tool/Tool.csproj"), workspace.Projects);
        Assert.All(workspace.Projects, static project => Assert.True(File.Exists(project), project));
        Assert.Contains("SolutionName=ConfigLock", workspace.Properties);
    }

    [Fact]
    public async Task Folders_of_a_solution_are_no_projects()
    {
        _folder.Write("a b/App.fsproj", "<Project />");
        _folder.Write("All.slnx", """
            <Solution><Folder Name="/x/"><File Path="readme.md" /><Project Path="a b/App.fsproj" /></Folder></Solution>
            """);
        var workspace = await WorkspaceFinder.FindAsync(_folder.PathOf("All.slnx"));
        Assert.Equal([_folder.PathOf("a b/App.fsproj")], workspace.Projects);
    }

    [Fact]
    public async Task A_solution_filter_names_some_of_the_projects()
    {
        foreach (var name in (string[])["One", "Two", "Three"]) _folder.Write($"src/{name}/{name}.csproj", "<Project />");
        _folder.Write("src/All.slnx", """
            <Solution><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /><Project Path="Three/Three.csproj" /></Solution>
            """);
        _folder.Write("Some.slnf", """
            { "solution": { "path": "src\\All.slnx", "projects": [ "Three\\Three.csproj", "One\\One.csproj" ] } }
            """);
        var workspace = await WorkspaceFinder.FindAsync(_folder.PathOf("Some.slnf"));
        Assert.Equal([_folder.PathOf("src/One/One.csproj"), _folder.PathOf("src/Three/Three.csproj")], workspace.Projects);
        Assert.Contains("SolutionName=All", workspace.Properties);

        // It is asked only where it is named.
        var found = await WorkspaceFinder.FindAsync(_folder.PathOf("src"));
        Assert.Equal(3, found.Projects.Count);
        _folder.Write("Some.slnf", """{ "solution": { "path": "src/All.slnx", "projects": [ "Four/Four.csproj" ] } }""");
        var failure = await Assert.ThrowsAsync<Tool.Messages.ToolException>(() => WorkspaceFinder.FindAsync(_folder.PathOf("Some.slnf")));
        Assert.Contains("Four.csproj\", which is not in the solution", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("All.slnx", "<Solution>")]
    [InlineData("All.slnf", "{ }")]
    [InlineData("All.slnf", "{")]
    [InlineData("All.sln", "no solution")]
    public async Task A_broken_solution_is_told(string name, string text)
    {
        _folder.Write(name, text);
        var failure = await Assert.ThrowsAsync<Tool.Messages.ToolException>(() => WorkspaceFinder.FindAsync(_folder.PathOf(name)));
        Assert.Contains($"{name}\" cannot be read: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".", true)]
    [InlineData("src/App", true)]
    [InlineData("model", false)]
    [InlineData("\"a/b\".c", false)]
    [InlineData("none.csproj", false)]
    public void A_path_is_told_from_a_key(string argument, bool isPath) => Assert.Equal(isPath, WorkspaceFinder.IsPath(argument));

    [Theory]
    [InlineData(@"src\App", true)]
    [InlineData(@".\App.csproj", true)]
    [InlineData("src/App", true)]
    [InlineData(@"limits.""a\\b""", false)]
    [InlineData("model", false)]
    public void On_Windows_a_backslash_makes_a_path_too(string argument, bool isPath) =>
        Assert.Equal(isPath, WorkspaceFinder.IsPath(argument, PathRules.Windows));

    public void Dispose() => _folder.Dispose();
}
