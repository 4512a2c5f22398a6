using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>When the task runs again, and when it does not.</summary>
public class IncrementalBuildTests
{
    private const string Items = """
        <ConfigLockLayer Include="config.toml" />
        <ConfigLockLayer Include="local.toml" Optional="true" />
        <ConfigLockSchemaReference Include="reference.json" Uri="https://example.com/reference.json" />
        """;

    private static async Task<Sandbox> BuiltAsync()
    {
        var project = await Locked.CreateAsync();
        return await project.PreparedAsync(async () =>
        {
            project.Write("reference.json", "{}");
            project.WriteProject(Locked.LoadPath + "<ConfigLockExportDir>exported</ConfigLockExportDir>", Items);
            (await project.ResolveAsync()).MustPassQuietly();
            await StaysAsync(project);
        });
    }

    private static async Task StaysAsync(Sandbox project, string target = "ConfigLockResolve")
    {
        var before = Written(project);
        var build = await project.BuildAsync("-v:d", "-t:" + target);
        build.MustPassQuietly();
        build.Expect(!build.RanTask, "a skipped task");
        Assert.Equal(before, Written(project));
    }

    private static async Task RunsAgainAsync(Sandbox project, params string[] arguments)
    {
        var build = await project.ResolveAsync(["-v:d", .. arguments]);
        build.MustPass();
        build.Expect(build.RanTask, "the task");
    }

    private static List<(string File, DateTime Time)> Written(Sandbox project) =>
        [.. project.IntermediateFiles
            .Concat(Directory.GetFiles(project.PathOf("exported")))
            .Order(StringComparer.Ordinal)
            .Select(f => (f, File.GetLastWriteTimeUtc(f)))];

    [Fact]
    public async Task Nothing_changed()
    {
        using var project = await BuiltAsync();
        Assert.NotEmpty(project.IntermediateFiles);
        await StaysAsync(project);

        (await project.BuildAsync()).MustPassQuietly();
        await StaysAsync(project, "Build");
    }

    [Theory]
    [InlineData("config.toml")]
    [InlineData("config.schema.json")]
    [InlineData(Locked.Lock)]
    [InlineData("reference.json")]
    public async Task A_touched_file(string name)
    {
        using var project = await BuiltAsync();
        project.Write(name, project.Read(name) + "\n");
        await RunsAgainAsync(project);
        await StaysAsync(project);
    }

    [Fact]
    public async Task An_older_file_in_a_newer_ones_place()
    {
        using var project = await BuiltAsync();
        File.SetLastWriteTimeUtc(project.PathOf("config.toml"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await RunsAgainAsync(project);
        await StaysAsync(project);
    }

    // A link has a time of its own, which says nothing about the file that it leads to.
    [Fact]
    public async Task A_file_behind_links()
    {
        if (OperatingSystem.IsWindows()) return;
        using var project = await BuiltAsync();
        File.Move(project.PathOf("config.toml"), project.PathOf("real.toml"));
        File.CreateSymbolicLink(project.PathOf("other.toml"), "real.toml");
        File.CreateSymbolicLink(project.PathOf("config.toml"), "other.toml");
        await RunsAgainAsync(project);
        await StaysAsync(project);

        project.Write("real.toml", project.Read("real.toml") + "\n");
        await RunsAgainAsync(project);
        await StaysAsync(project);
    }

    [Fact]
    public async Task An_optional_layer_comes_and_goes()
    {
        using var project = await BuiltAsync();
        project.Write("local.toml", "model = \"large\"\n");
        await RunsAgainAsync(project);
        await StaysAsync(project);
        File.Delete(project.PathOf("local.toml"));
        await RunsAgainAsync(project);
    }

    [Fact]
    public async Task An_override()
    {
        using var project = await BuiltAsync();
        await RunsAgainAsync(project, "-p:ConfigLockOverrides=retries=3");
        await RunsAgainAsync(project);
        await StaysAsync(project);
    }

    [Fact]
    public async Task A_deleted_export()
    {
        using var project = await BuiltAsync();
        File.Delete(project.PathOf("exported/App.config.lock.toml"));
        await RunsAgainAsync(project);
        Assert.True(project.Exists("exported/App.config.lock.toml"));
        await StaysAsync(project);
    }

    [Fact]
    public async Task Clean_removes_the_intermediate_files_and_keeps_the_export()
    {
        using var project = await BuiltAsync();
        (await project.BuildAsync()).MustPassQuietly();
        (await project.RunAsync("clean", "--nologo")).MustPass();
        Assert.Empty(project.IntermediateFiles);
        Assert.True(project.Exists("exported/App.config.lock.toml"));
        await RunsAgainAsync(project, "-t:Build");
        await StaysAsync(project, "Build");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\t\t")]
    public async Task A_damaged_memory_of_the_last_build(string text)
    {
        using var project = await BuiltAsync();
        project.Write("obj/Debug/net10.0/configlock/state.txt", text);
        await RunsAgainAsync(project);
        await StaysAsync(project);
    }

    [Fact]
    public async Task An_override_that_differs_only_in_case_or_slash_and_leaves_no_trace_of_itself()
    {
        using var project = await BuiltAsync();
        foreach (var value in new[] { "Hidden/x", "hidden/x", "hidden\\x" })
            await RunsAgainAsync(project, "-p:ConfigLockLoadPath=", $"-p:ConfigLockOverrides=model='{value}'");
        Assert.DoesNotContain("hidden", project.Read("obj/Debug/net10.0/configlock/state.txt"), StringComparison.OrdinalIgnoreCase);
    }
}
