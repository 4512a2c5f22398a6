namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>The package ConfigLock.Hosting, packed once a test run into a feed of its own.</summary>
internal static class HostingFeed
{
    private static readonly Lazy<Task<string>> Packed = new(PackAsync);

    /// <summary>The folder of the feed.</summary>
    public static Task<string> GetAsync() => Packed.Value;

    /// <summary>
    /// Lets a project restore the packages of this test run, and what they stand on from those that this repository was restored with.
    /// </summary>
    public static async Task UseAsync(Sandbox project) =>
        project.UseFeeds((await PackageFeed.GetAsync()).Directory, await GetAsync(), BuiltRepository.PackageRoot);

    private static async Task<string> PackAsync()
    {
        var folder = RunFolder.Create("hosting");
        await Packing.FillAsync("Hosting/Hosting.csproj", "ConfigLock.Hosting", folder);
        return folder;
    }
}
