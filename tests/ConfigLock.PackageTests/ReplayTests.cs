using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

public class ReplayTests
{
    [Fact]
    public async Task An_unchanged_project_passes_and_leaves_its_lock_alone()
    {
        using var project = await Locked.CreateAsync();
        var before = project.Read(Locked.Lock);
        (await project.BuildAsync()).MustPassQuietly();
        Assert.Equal(before, project.Read(Locked.Lock));
    }

    [Fact]
    public async Task A_new_defaulted_key_drifts_each_time()
    {
        using var project = await Locked.CreateAsync();
        project.Edit("config.schema.json", "\"retries\":", "\"budget\": { \"type\": \"integer\", \"default\": 7 }, \"retries\":");
        var before = project.Read(Locked.Lock);

        (await project.BuildAsync()).MustDrift("+budget = 7");
        (await project.BuildAsync()).MustDrift("+budget = 7");
        Assert.Equal(before, project.Read(Locked.Lock));
    }

    [Fact]
    public async Task Drift_points_into_the_lock()
    {
        using var project = await Locked.CreateAsync();
        var drift = (await project.BuildAsync("-p:ConfigLockOverrides=retries=9")).MustFailWith("CFGLOCK303");
        Assert.Equal(project.PathOf(Locked.Lock), drift.File);
        Assert.Equal(6, drift.Line);
    }

    [Fact]
    public async Task An_override_of_a_locked_key_drifts()
    {
        using var project = await Locked.CreateAsync();
        var build = await project.BuildAsync("-p:ConfigLockOverrides=features.search=false");
        build.MustDrift("-search = true");
        build.MustDrift("+search = false");
    }

    [Fact]
    public async Task A_changed_default_passes()
    {
        using var project = await Locked.CreateAsync();
        project.Edit("config.schema.json", "\"default\": 3", "\"default\": 4");
        (await project.BuildAsync()).MustPassQuietly();
    }

    [Fact]
    public async Task A_changed_layer_passes_and_is_named_in_every_build()
    {
        using var project = await Locked.CreateAsync();
        project.Edit("config.toml", "large", "huge");
        for (var build = 0; build < 2; build++)
        {
            var warning = (await project.ResolveAsync()).MustWarnWith("CFGLOCK309");
            Assert.Equal((project.PathOf("config.toml"), 1), (warning.File, warning.Line));
            Assert.Contains("model is \"large\" in the lock and \"huge\" in layer config.toml(1,9)", warning.Text);
        }

        (await project.ResolveAsync("-warnaserror")).MustFailWith("CFGLOCK309");
        project.WriteProject(Locked.LoadPath + "<WarningsNotAsErrors>CFGLOCK309</WarningsNotAsErrors>");
        (await project.ResolveAsync("-warnaserror")).MustWarnWith("CFGLOCK309");
        project.Edit("config.toml", "huge", "large");
        (await project.ResolveAsync()).MustPassQuietly();
    }

    [Fact]
    public async Task A_local_layer_reaches_the_types_and_no_lock()
    {
        using var project = await Locked.CreateAsync();
        project.WriteProject(Locked.LoadPath, "<ConfigLockLayer Include=\"local.toml\" Local=\"true\" />");
        (await project.ResolveAsync()).MustPassQuietly();
        project.Write("local.toml", "model = \"mine\"\n");

        Assert.EndsWith(": model", (await project.ResolveAsync("-p:ConfigLockExportDir=out")).MustWarnWith("CFGLOCK218").Text);
        Assert.Contains("\"mine\"", project.Read("obj/Debug/net10.0/configlock/App.config.lock.json"));
        Assert.DoesNotContain("mine", project.Read("out/App.config.lock.toml"));
        (await project.ResolveAsync("-p:ContinuousIntegrationBuild=true")).MustPassQuietly();
        Assert.DoesNotContain("mine", project.Read("obj/Debug/net10.0/configlock/App.config.lock.json"));
    }

    [Fact]
    public async Task A_layer_can_name_the_lock_relative_to_itself()
    {
        using var project = await Sandbox.CreateAsync();
        (await project.ResolveAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();
        project.Write("config.toml", Sandbox.Config + $"\n[debug.config_lockfile]\nload_path = \"{Locked.Lock}\"\n");
        (await project.ResolveAsync()).MustPassQuietly();

        project.Edit(Locked.Lock, "retries = 3", "retries = \"three\"");
        (await project.BuildAsync()).MustFailWith("CFGLOCK");
        File.Delete(project.PathOf(Locked.Lock));
        (await project.BuildAsync()).MustFailWith("CFGLOCK301");
    }
}
