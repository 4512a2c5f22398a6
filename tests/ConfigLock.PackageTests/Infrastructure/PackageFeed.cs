namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>The package, packed once a test run into a feed of its own, with a package cache of its own.</summary>
internal sealed class PackageFeed
{
    private static readonly Lazy<Task<PackageFeed>> Packed = new(PackAsync);

    private PackageFeed(string root)
    {
        Directory = Path.Combine(root, "feed");
        Cache = Path.Combine(root, "cache");
        System.IO.Directory.CreateDirectory(Directory);
    }

    public string Directory { get; }

    public string Cache { get; }

    public string PackagePath => System.IO.Directory.GetFiles(Directory, "*.nupkg").Single();

    public string Version => Path.GetFileNameWithoutExtension(PackagePath)["ConfigLock.".Length..];

    public static Task<PackageFeed> GetAsync() => Packed.Value;

    private static async Task<PackageFeed> PackAsync()
    {
        var feed = new PackageFeed(RunFolder.Create("package"));
        await Packing.FillAsync("Package/ConfigLock.csproj", "ConfigLock", feed.Directory);
        return feed;
    }
}
