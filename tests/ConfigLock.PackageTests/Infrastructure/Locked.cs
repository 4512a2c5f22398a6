namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>Projects that already have a lock.</summary>
internal static class Locked
{
    public const string Lock = "locks/App.config.lock.toml";

    public const string LoadPath = $"<ConfigLockLoadPath>{Lock}</ConfigLockLoadPath>";

    /// <summary>A project whose lock was exported and that loads it from now on.</summary>
    public static async Task<Sandbox> CreateAsync(string properties = "")
    {
        var project = await Sandbox.CreateAsync(properties);
        return await project.PreparedAsync(async () =>
        {
            (await project.ResolveAsync("-p:ConfigLockExportDir=locks", "-p:ConfigLockMode=Replay")).MustPassQuietly();
            project.WriteProject(LoadPath + properties);
        });
    }
}
