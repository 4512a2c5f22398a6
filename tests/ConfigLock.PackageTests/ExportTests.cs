using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

public class ExportTests
{
    private const string Export = "-p:ConfigLockExportDir=locks";

    [Fact]
    public async Task Writes_the_canonical_lock()
    {
        using var project = await Sandbox.CreateAsync();
        (await project.BuildAsync(Export)).MustPassQuietly();
        var expected = $"""
            version = 1
            configlock_version = "{project.Version}"

            [config]
            model = "large"
            retries = 3

            [config.features]
            search = true
            tracing = false

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), project.Read("locks/App.config.lock.toml"));
    }

    [Fact]
    public async Task Bytes_do_not_depend_on_folder_language_time_zone_or_key_order()
    {
        using var plain = await Sandbox.CreateAsync();
        (await plain.ResolveAsync(Export)).MustPassQuietly();

        using var other = await Sandbox.CreateAsync(directoryName: "ein tiefer Ordner/mit Ümlaut");
        other.UseFreshProcesses();
        other.Environment["LANG"] = "tr_TR.UTF-8";
        other.Environment["LC_ALL"] = "tr_TR.UTF-8";
        other.Environment["TZ"] = "Asia/Tokyo";
        other.Write("config.toml", "features = { search = true }\r\nmodel = 'large' # the same\r\n");
        (await other.BuildAsync(Export)).MustPassQuietly();

        Assert.Equal(
            File.ReadAllBytes(plain.PathOf("locks/App.config.lock.toml")),
            File.ReadAllBytes(other.PathOf("locks/App.config.lock.toml")));
    }

    [Fact]
    public async Task Paths_belong_to_the_project_wherever_the_build_is_started()
    {
        using var project = await Sandbox.CreateAsync("<ConfigLockExportDir>locks</ConfigLockExportDir>", directoryName: "outer/App");
        var outer = Directory.GetParent(project.Directory)!.FullName;
        var build = await DotNet.RunAsync(outer, ["build", "App/App.csproj", "--nologo", "-tl:off"], project.Environment.AsReadOnly());
        build.MustPassQuietly();
        Assert.True(project.Exists("locks/App.config.lock.toml"));
    }

    [Fact]
    public async Task Later_layers_and_overrides_win()
    {
        using var project = await Sandbox.CreateAsync(
            items: """
                <ConfigLockLayer Include="config.toml" />
                <ConfigLockLayer Include="production.toml" Name="production" />
                <ConfigLockLayer Include="local.toml" Optional="true" />
                <ConfigLockOverride Include="features.tracing" Value="true" />
                """);
        project.Write("production.toml", "model = \"larger\"\nretries = 4\n");
        (await project.ResolveAsync(Export, "-p:ConfigLockOverrides=retries=5%3Bfeatures.search=false")).MustPassQuietly();

        var text = project.Read("locks/App.config.lock.toml");
        Assert.Contains("model = \"larger\"\nretries = 5\n", text, StringComparison.Ordinal);
        Assert.Contains("search = false\ntracing = true\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layer_can_say_where_to_export_relative_to_itself()
    {
        using var project = await Sandbox.CreateAsync(items: "<ConfigLockLayer Include=\"settings/app.toml\" />");
        File.Delete(project.PathOf("config.toml"));
        project.Write("settings/app.toml", Sandbox.Config + "\n[debug.config_lockfile]\nexport_dir = \"locks\"\n");
        (await project.ResolveAsync()).MustPassQuietly();

        Assert.DoesNotContain("debug", project.Read("settings/locks/App.config.lock.toml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lock_is_an_output_item()
    {
        using var project = await Sandbox.CreateAsync("<ConfigLockExportDir>locks</ConfigLockExportDir><ConfigLockId>named</ConfigLockId>");
        project.Edit("App.csproj", "</Project>", """
            <Target Name="Show" DependsOnTargets="ConfigLockResolve">
              <Message Importance="high" Text="lock: @(ConfigLockFile->'%(Filename)%(Extension)')" />
            </Target>
            </Project>
            """);
        await project.RestoreAsync();
        foreach (var build in new[] { await project.BuildAsync("-t:Show"), await project.BuildAsync("-t:Show") })
        {
            build.MustPassQuietly();
            build.Expect(build.Output.Contains("lock: named.config.lock.toml", StringComparison.Ordinal), "the item");
        }
    }
}
