using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Builds in which an editor asks what the compiler would see.</summary>
public class DesignTimeTests
{
    private static readonly string[] DesignTime =
    [
        "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true",
        "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
    ];

    [Fact]
    public async Task A_design_time_build_warns_of_drift_and_leaves_the_failure_to_the_build()
    {
        using var project = await Locked.CreateAsync("<ConfigLockOverrides>retries=9</ConfigLockOverrides>");
        project.WriteProject(Locked.LoadPath + "<ConfigLockOverrides>retries=8</ConfigLockOverrides>");
        (await project.BuildAsync(DesignTime)).MustWarnWith("CFGLOCK303");
        (await project.BuildAsync(DesignTime)).MustWarnWith("CFGLOCK303");
        (await project.BuildAsync()).MustDrift("+retries = 8");
    }

    [Fact]
    public async Task A_design_time_build_does_not_take_the_place_of_a_build()
    {
        using var project = await Sandbox.CreateAsync("<ConfigLockExportDir>exported</ConfigLockExportDir>");
        await project.RestoreAsync();
        (await project.BuildAsync(DesignTime)).MustPassQuietly();
        Assert.False(Directory.Exists(project.PathOf("exported")));
        (await project.BuildAsync()).MustPassQuietly();
        Assert.True(project.Exists("exported/App.config.lock.toml"));
    }
}
