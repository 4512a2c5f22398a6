using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

public class VerifyTests
{
    private const string Verify = "<ConfigLockMode>Verify</ConfigLockMode>";

    [Fact]
    public async Task An_unchanged_project_passes()
    {
        using var project = await Locked.CreateAsync(Verify);
        (await project.ResolveAsync()).MustPassQuietly();
    }

    [Fact]
    public async Task A_changed_default_drifts()
    {
        using var project = await Locked.CreateAsync(Verify);
        project.Edit("config.schema.json", "\"default\": 3", "\"default\": 4");
        (await project.BuildAsync()).MustDrift("+retries = 4");
    }

    [Fact]
    public async Task A_changed_layer_drifts_each_time()
    {
        using var project = await Locked.CreateAsync(Verify);
        var before = project.Read(Locked.Lock);
        project.Edit("config.toml", "large", "huge");

        (await project.BuildAsync()).MustDrift("+model = \"huge\"");
        (await project.BuildAsync()).MustDrift("+model = \"huge\"");
        Assert.Equal(before, project.Read(Locked.Lock));
    }

    [Fact]
    public async Task An_unknown_mode_is_an_error()
    {
        using var project = await Locked.CreateAsync();
        (await project.BuildAsync("-p:ConfigLockMode=Verfiy")).MustFailWith("CFGLOCK");
    }
}
