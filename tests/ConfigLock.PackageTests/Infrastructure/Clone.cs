namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A repository of its own with what the package is made of.</summary>
internal sealed class Clone(string directory, IReadOnlyDictionary<string, string>? servers)
{
    /// <summary>Where it says that it comes from. Nobody asks that address.</summary>
    public const string Remote = "https://github.com/example/configlock";

    private static readonly string[] Parts =
        [
            ".editorconfig", ".gitignore", "Directory.Build.props", "Directory.Packages.props", "global.json",
            "CHANGELOG.md", "LICENSE", "README.md", "SECURITY.md", "build", "docs", "schema", "src", "tools"
        ];

    public SortedDictionary<string, byte[]> Packed =>
        PackageFile.Read(Directory.GetFiles(Path.Combine(directory, "artifacts"), "*.nupkg").Single());

    /// <summary>The files as they are now, in one commit.</summary>
    /// <param name="directory">Where.</param>
    /// <param name="hasOwnServers">
    /// Whether processes build it that build nothing else. What varies from one to the next, as the order of hashes, must not show in what
    /// two clones make; for one clone alone those of all builds will do, which are warm.
    /// </param>
    public static async Task<Clone> OfWorkingTreeAsync(string directory, bool hasOwnServers)
    {
        foreach (var part in Parts) Copy(Path.Combine(Repository.Root, part), Path.Combine(directory, part));
        Git.Run(directory, "init", "-q");
        Git.Run(directory, "add", ".");
        Git.Run(directory, "commit", "-qm", "one");
        Git.Run(directory, "remote", "add", "origin", Remote + ".git");
        return new Clone(directory, hasOwnServers ? await BuildServers.OwnAsync() : null);
    }

    /// <summary>The same commit in another folder, with servers of its own.</summary>
    public async Task<Clone> AgainAsync(string other)
    {
        Git.Run(directory, "clone", "-q", ".", other);
        Git.Run(other, "remote", "set-url", "origin", Remote + ".git");
        return new Clone(other, await BuildServers.OwnAsync());
    }

    public void ForgetRemote() => Git.Run(directory, "remote", "remove", "origin");

    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(directory, file));

    /// <summary>Runs a command of dotnet's, without what judges sources and has no say in what they become.</summary>
    public async Task RunAsync(params string[] command) =>
        (await DotNet.RunAsync(directory, [.. command, "--nologo", "-tl:off", "-p:RunAnalyzers=false"], servers)).MustPassQuietly();

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
            if (Path.GetFileName(entry) is not ("bin" or "obj")) Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }
}
