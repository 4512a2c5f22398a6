using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Locks that cannot be replayed as they are.</summary>
public class LoadedLockTests
{
    private const string Lock = "app.config.lock.toml";

    private static async Task<Sandbox> WithLockAsync(string? text)
    {
        var project = await Sandbox.CreateAsync($"<ConfigLockLoadPath>{Lock}</ConfigLockLoadPath>");
        if (text is not null) project.Write(Lock, text);
        return project;
    }

    private static string LockText(string configlockVersion, int version = 1) => $"""
        version = {version}
        configlock_version = "{configlockVersion}"

        [config]
        model = "large"
        retries = 3

        [config.features]
        search = true
        tracing = false

        """;

    [Fact]
    public async Task A_missing_lock_is_an_error()
    {
        using var project = await WithLockAsync(null);
        (await project.BuildAsync()).MustFailWith("CFGLOCK301");
        (await project.BuildAsync()).MustFailWith("CFGLOCK301");
    }

    [Fact]
    public async Task A_lock_that_is_not_TOML_is_an_error_at_its_place()
    {
        using var project = await WithLockAsync("version = 1\nconfig = [\n");
        var error = (await project.BuildAsync()).MustFailWith("CFGLOCK301");
        Assert.Equal(project.PathOf(Lock), error.File);
        Assert.NotEqual(0, error.Line);
    }

    [Fact]
    public async Task A_directory_is_no_lock()
    {
        using var project = await WithLockAsync(null);
        Directory.CreateDirectory(project.PathOf(Lock));
        (await project.BuildAsync()).MustFailWith("CFGLOCK301");
    }

    [Fact]
    public async Task A_newer_format_is_an_error()
    {
        using var project = await WithLockAsync(null);
        project.Write(Lock, LockText(project.Version, version: 2));
        (await project.BuildAsync()).MustFailWith("CFGLOCK301");
    }

    [Fact]
    public async Task Another_configlock_version_is_an_error_unless_tolerated()
    {
        using var project = await WithLockAsync(LockText("0.0.1"));
        (await project.BuildAsync()).MustFailWith("CFGLOCK302");
        (await project.BuildAsync("-p:ConfigLockAllowVersionMismatch=true")).MustPass();
        (await project.BuildAsync("-p:ConfigLockAllowVersionMismatch=true", "-p:ConfigLockOverrides=retries=9")).MustDrift("+retries = 9");
        (await project.BuildAsync()).MustFailWith("CFGLOCK302");
    }

    [Fact]
    public async Task A_flag_that_is_neither_true_nor_false_is_an_error_of_the_package()
    {
        using var project = await WithLockAsync(null);
        project.Write(Lock, LockText(project.Version));
        (await project.BuildAsync("-p:ConfigLockAllowVersionMismatch=maybe")).MustFailWith("CFGLOCK");
    }
}
