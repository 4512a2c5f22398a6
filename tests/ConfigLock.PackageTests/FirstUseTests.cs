using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The first minutes, with nothing but the commands that the README names.</summary>
public class FirstUseTests
{
    [Fact]
    public async Task Export_then_replay_then_drift()
    {
        using var project = await Sandbox.CreateEmptyAsync("App");
        project.UseFreshProcesses();
        (await project.RunAsync("new", "console")).MustPass();
        (await project.RunAsync("add", "package", "ConfigLock")).MustPass();
        project.Write("config.schema.json", Sandbox.Schema);
        project.Write("config.toml", Sandbox.Config);

        (await project.BuildAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();
        Assert.True(project.Exists("locks/App.config.lock.toml"));

        project.Edit(
            "App.csproj", "</PropertyGroup>", "<ConfigLockLoadPath>locks/App.config.lock.toml</ConfigLockLoadPath></PropertyGroup>");
        (await project.BuildAsync()).MustPassQuietly();

        project.Edit("config.schema.json", "\"retries\":", "\"budget\": { \"type\": \"integer\", \"default\": 7 }, \"retries\":");
        (await project.BuildAsync()).MustDrift("+budget = 7");
        (await project.BuildAsync()).MustDrift("+budget = 7");
    }

    [Fact]
    public async Task Without_schema_and_layer_it_is_silent()
    {
        using var project = await Sandbox.CreateAsync();
        File.Delete(project.PathOf("config.schema.json"));
        File.Delete(project.PathOf("config.toml"));

        (await project.BuildAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();

        Assert.Empty(project.IntermediateFiles);
        Assert.False(Directory.Exists(project.PathOf("locks")));
    }

    [Fact]
    public async Task Turned_off_it_does_nothing()
    {
        using var project = await Sandbox.CreateAsync();
        project.Write("config.toml", "this is not TOML");

        (await project.BuildAsync("-p:ConfigLockEnabled=false", "-p:ConfigLockExportDir=locks")).MustPassQuietly();

        Assert.Empty(project.IntermediateFiles);
        Assert.False(Directory.Exists(project.PathOf("locks")));
    }
}
