using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

public class SolutionTests
{
    [Fact]
    public async Task Twelve_projects_in_parallel_share_an_export_directory()
    {
        using var project = await Sandbox.CreateAsync();
        var names = Enumerable.Range(1, 12).Select(static number => $"P{number:00}").ToList();
        foreach (var name in names)
        {
            project.Write($"{name}/{name}.csproj", project.Read("App.csproj"));
            project.Write($"{name}/Nothing.cs", project.Read("Nothing.cs"));
            project.Write($"{name}/config.schema.json", Sandbox.Schema);
            project.Write($"{name}/config.toml", $"model = \"{name}\"\n");
        }

        foreach (var file in new[] { "App.csproj", "Nothing.cs", "config.schema.json", "config.toml" }) File.Delete(project.PathOf(file));
        project.Write(
            "All.slnx", $"<Solution>{string.Concat(names.Select(static name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");

        string[] build = ["build", "All.slnx", "-m", "-tl:off", "-t:ConfigLockResolve"];
        (await project.RunAsync([.. build, $"-p:ConfigLockExportDir={project.PathOf("locks")}"])).MustPassQuietly();

        foreach (var name in names)
            Assert.Contains($"model = \"{name}\"\n", project.Read($"locks/{name}.config.lock.toml"), StringComparison.Ordinal);
        Assert.Equal(12, Directory.GetFiles(project.PathOf("locks")).Length);
    }
}
