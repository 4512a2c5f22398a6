using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>A warning comes again in an unchanged build.</summary>
public class WarningTests
{
    [Fact]
    public async Task A_config_toml_that_the_layers_leave_out_is_named_each_time()
    {
        using var project = await Sandbox.CreateAsync(items: "<ConfigLockLayer Include=\"other.toml\" />");
        project.Write("other.toml", Sandbox.Config);
        File.Delete(project.PathOf("config.toml"));
        (await project.ResolveAsync()).MustPassQuietly();

        project.Write("config.toml", Sandbox.Config);
        (await project.ResolveAsync()).MustWarnWith("CFGLOCK2");
        (await project.ResolveAsync()).MustWarnWith("CFGLOCK2");
    }

    [Fact]
    public async Task Layers_without_a_schema_are_locked_as_they_are()
    {
        using var project = await Sandbox.CreateAsync();
        File.Delete(project.PathOf("config.schema.json"));
        (await project.BuildAsync()).MustWarnWith("CFGLOCK");
        (await project.ResolveAsync()).MustWarnWith("CFGLOCK");
    }
}
