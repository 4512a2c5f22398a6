namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>Projects that already have a lock.</summary>
internal static class Locked
{
    public const string Lock = "locks/App.config.lock.toml";

    public const string LoadPath = $"<ConfigLockLoadPath>{Lock}</ConfigLockLoadPath>";

    private static readonly Lazy<Task<string>> Exported = new(ExportAsync);

    /// <summary>A project with a lock that it loads, which it has not been built with yet: a fresh clone.</summary>
    public static async Task<Sandbox> CreateAsync(string properties = "")
    {
        var text = await Exported.Value;
        var project = await Sandbox.CreateAsync(LoadPath + properties);
        project.Write(Lock, text);
        return project;
    }

    // All have the same config, so one export is enough for a test run.
    private static async Task<string> ExportAsync()
    {
        using var project = await Sandbox.CreateAsync();
        (await project.ResolveAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();
        return project.Read(Lock);
    }
}
