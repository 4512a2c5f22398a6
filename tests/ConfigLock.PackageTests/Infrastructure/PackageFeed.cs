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
        if (Environment.GetEnvironmentVariable("CONFIGLOCK_TEST_PACKAGES") is { Length: > 0 } packed)
        {
            // Packed elsewhere, on a machine of another system, say: what is tested is then what is published.
            foreach (var package in System.IO.Directory.GetFiles(packed, "ConfigLock.?.*.nupkg"))
                File.Copy(package, Path.Combine(feed.Directory, Path.GetFileName(package)));
            return feed;
        }

        var project = Path.Combine(Repository.Root, "src", "Package", "ConfigLock.csproj");
        var pack = await DotNet.RunAsync(
            Repository.Root,
            ["pack", project, "--no-build", "--nologo", "-c", BuiltRepository.Configuration, "-o", feed.Directory, "-tl:off"]);
        pack.MustPass();
        Assert.Empty(pack.Messages);
        return feed;
    }
}
