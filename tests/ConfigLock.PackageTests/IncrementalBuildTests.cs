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

    // Whatever machine the tests run on: in a CI build nothing is skipped.
    private const string NoContinuousIntegration = "-p:ContinuousIntegrationBuild=false";

    private static async Task<Sandbox> BuiltAsync(string properties = "")
    {
        var project = await Locked.CreateAsync();
        return await project.PreparedAsync(async () =>
        {
            project.Write("reference.json", "{}");
            project.WriteProject(Locked.LoadPath + "<ConfigLockExportDir>exported</ConfigLockExportDir>" + properties, Items);
            (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        });
    }

    private static async Task StaysAsync(Sandbox project, string target = "ConfigLockResolve")
    {
        var before = Written(project);
        var build = await project.BuildAsync("-v:d", "-t:" + target, NoContinuousIntegration);
        build.MustPassQuietly();
        build.Expect(!build.RanTask, "a skipped task");
        Assert.Equal(before, Written(project));
    }

    private static async Task RunsAgainAsync(Sandbox project, params string[] arguments)
    {
        var build = await project.ResolveAsync(["-v:d", NoContinuousIntegration, .. arguments]);
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

        (await project.BuildAsync(NoContinuousIntegration)).MustPassQuietly();
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

    // As checkouts and images leave it that set all times alike.
    [Theory]
    [InlineData("config.schema.json", "\"default\": 3", "\"default\": 4")]
    [InlineData(Locked.Lock, "retries = 3", "retries = 4")]
    [InlineData("reference.json", "{}", "[]")]
    public async Task Another_content_of_the_same_time_and_length(string name, string from, string to)
    {
        using var project = await BuiltAsync();
        EditInSecret(project, name, from, to);
        await RunsAgainAsync(project);
        await StaysAsync(project);
    }

    [Theory]
    [InlineData("config.toml", "large", "small")]
    [InlineData(Locked.Lock, "large", "small")]
    public async Task A_gate_sees_another_content_of_the_same_time_and_length(string name, string from, string to)
    {
        using var project = await BuiltAsync("<ConfigLockMode>Verify</ConfigLockMode>");
        EditInSecret(project, name, from, to);
        (await project.BuildAsync(NoContinuousIntegration)).MustFailWith("CFGLOCK303");
    }

    [Fact]
    public async Task A_replay_sees_another_content_of_the_same_time_and_length()
    {
        using var project = await BuiltAsync();
        EditInSecret(project, "config.toml", "large", "small");
        (await project.ResolveAsync(NoContinuousIntegration)).MustWarnWith("CFGLOCK309");
    }

    [Fact]
    public async Task The_same_content_of_another_time()
    {
        using var project = await BuiltAsync();
        File.SetLastWriteTimeUtc(project.PathOf("config.toml"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await StaysAsync(project);
    }

    [Theory]
    [InlineData("config.toml", "CFGLOCK2")]
    [InlineData(Locked.Lock, "CFGLOCK3")]
    public async Task A_directory_in_a_files_place(string name, string code)
    {
        using var project = await BuiltAsync();
        File.Delete(project.PathOf(name));
        Directory.CreateDirectory(project.PathOf(name));
        (await project.ResolveAsync(NoContinuousIntegration)).MustFailWith(code);
    }

    // Too large to be read in each build, so that its time counts.
    [Fact]
    public async Task A_large_file()
    {
        using var project = await BuiltAsync();
        project.Write("config.toml", Sandbox.Config + "\n#" + new string('x', 2 << 20));
        await RunsAgainAsync(project);
        await StaysAsync(project);
        File.SetLastWriteTimeUtc(project.PathOf("config.toml"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await RunsAgainAsync(project);
        await StaysAsync(project);
    }

    // Each of another length, and not all of them in one unit of UTF-16.
    [Fact]
    public async Task Any_text()
    {
        using var project = await BuiltAsync();
        string[] comments = ["", "a", "é", "𝄞", "%41$(b)", "@(c)%(d);'*?", "\ufeff"];
        for (var i = 0; i < comments.Length; i++) project.Write($"layers {i}; 'b' %41/x.toml", "#" + comments[i] + "\n");
        project.WriteProject(Locked.LoadPath + "<ConfigLockExportDir>exported</ConfigLockExportDir>", """
            <Layers Include="layers*/*.toml" />
            <ConfigLockLayer Include="@(Layers)" />
            <ConfigLockLayer Include="config.toml" />
            """);
        await RunsAgainAsync(project);
        await StaysAsync(project);
    }

    [Fact]
    public async Task Nothing_is_skipped_in_a_CI_build()
    {
        using var project = await BuiltAsync();
        project.Environment["CI"] = "true";
        for (var i = 0; i < 2; i++)
        {
            var build = await project.BuildAsync("-v:d");
            build.MustPassQuietly();
            build.Expect(build.RanTask, "the task");
        }

        await RunsAgainAsync(project);
        await StaysAsync(project);
    }

    private static void EditInSecret(Sandbox project, string name, string from, string to)
    {
        var time = File.GetLastWriteTimeUtc(project.PathOf(name));
        project.Edit(name, from, to);
        File.SetLastWriteTimeUtc(project.PathOf(name), time);
    }

    // Whatever leads to it, the content counts.
    [Fact]
    public async Task A_file_behind_links()
    {
        if (OperatingSystem.IsWindows()) return;
        using var project = await BuiltAsync();
        File.Move(project.PathOf("config.toml"), project.PathOf("real.toml"));
        File.CreateSymbolicLink(project.PathOf("other.toml"), "real.toml");
        File.CreateSymbolicLink(project.PathOf("config.toml"), "other.toml");
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
