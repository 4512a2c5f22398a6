using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

public class MultiTargetingTests
{
    private static readonly string[] Locks = ["App.net10.0.config.lock.toml", "App.netstandard2.0.config.lock.toml"];

    [Theory]
    [InlineData("Build")]
    [InlineData("ConfigLockResolve")]
    public async Task Each_framework_has_its_own_lock(string target)
    {
        using var project = await Sandbox.CreateAsync();
        project.WriteProject(
            "<ConfigLockExportDir>locks</ConfigLockExportDir><LangVersion>10</LangVersion>",
            framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        // netstandard2.0 needs the one package that this repository was itself restored with.
        project.UseFeeds((await PackageFeed.GetAsync()).Directory, BuiltRepository.PackageRoot);
        (await project.BuildAsync("-t:" + target)).MustPassQuietly();
        Assert.Equal(Locks, Directory.GetFiles(project.PathOf("locks")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_framework_in_the_plural_property_needs_no_suffix()
    {
        using var project = await Sandbox.CreateAsync();
        project.WriteProject(
            "<ConfigLockExportDir>locks</ConfigLockExportDir><LangVersion>10</LangVersion>",
            framework: "<TargetFrameworks>net10.0;</TargetFrameworks>");
        (await project.BuildAsync()).MustPassQuietly();
        Assert.True(project.Exists("locks/App.config.lock.toml"));
    }

    [Fact]
    public async Task Pack_takes_along_the_lock_of_each_framework()
    {
        using var project = await Sandbox.CreateAsync();
        project.WriteProject(
            "<ConfigLockCopyToOutput>true</ConfigLockCopyToOutput><LangVersion>10</LangVersion>",
            framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        project.UseFeeds((await PackageFeed.GetAsync()).Directory, BuiltRepository.PackageRoot);
        (await project.RunAsync("pack", "-o", "packed", "-tl:off")).MustPass();
        using var package = System.IO.Compression.ZipFile.OpenRead(project.PathOf("packed/App.1.0.0.nupkg"));
        Assert.Equal(
            Locks.Select(static name => "configlock/" + name),
            package.Entries.Select(static entry => entry.FullName)
                .Where(static name => name.StartsWith("configlock/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Frameworks_that_would_write_different_locks_to_one_file_disagree()
    {
        using var project = await Sandbox.CreateAsync();
        project.WriteProject(
            "<LangVersion>10</LangVersion><ConfigLockLoadPath>app.lock.toml</ConfigLockLoadPath>"
                + "<ConfigLockOverrides>$(Extra)</ConfigLockOverrides>",
            "<ConfigLockOverride Include=\"model\" Value=\"$(TargetFramework)\" Condition=\"'$(Differ)' == 'true'\" />",
            "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        project.UseFeeds((await PackageFeed.GetAsync()).Directory, BuiltRepository.PackageRoot);

        (await project.BuildAsync("-p:ConfigLockUpdate=true", "-p:Differ=true")).MustFailWith("CFGLOCK310");

        (await project.BuildAsync("-p:ConfigLockUpdate=true")).MustPassQuietly();
        (await project.BuildAsync("-p:ConfigLockUpdate=true", "-p:Extra=retries=8")).MustPassQuietly();
        Assert.Contains("retries = 8\n", project.Read("app.lock.toml"), StringComparison.Ordinal);
        (await project.BuildAsync("-t:ConfigLockUpdate", "-p:Extra=retries=9")).MustPassQuietly();
        (await project.ResolveAsync("-p:ConfigLockMode=Verify", "-p:Extra=retries=9")).MustPassQuietly();
    }
}
