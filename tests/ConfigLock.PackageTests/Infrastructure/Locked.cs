namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>Projects that already have a lock.</summary>
internal static class Locked
{
    public const string Lock = "locks/App.config.lock.toml";

    /// <summary>A project whose lock was exported and that loads it from now on.</summary>
    public static async Task<Sandbox> CreateAsync(string properties = "", string items = "")
    {
        var project = await Sandbox.CreateAsync(properties, items);
        (await project.BuildAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();
        project.WriteProject($"<ConfigLockLoadPath>{Lock}</ConfigLockLoadPath>" + properties, items);
        return project;
    }
}
