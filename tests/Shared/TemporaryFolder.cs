namespace ConfigLock.Tests.Shared;

/// <summary>
/// A folder of a test's own, outside the repository, so that nothing of the repository's build is inherited. It goes with the test.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    // Thousands of small projects are slow where each file goes to a disk.
    private const string MemoryFolder = "/dev/shm";

    private readonly string _root;

    /// <param name="name">The folder's own name, where that counts.</param>
    /// <param name="inMemory">Whether its files need no disk, where the system has such a place.</param>
    public TemporaryFolder(string? name = null, bool inMemory = false)
    {
        _root = inMemory && Directory.Exists(MemoryFolder)
            ? Directory.CreateDirectory(System.IO.Path.Combine(MemoryFolder, "configlock-" + Guid.NewGuid().ToString("N"))).FullName
            : Directory.CreateTempSubdirectory("configlock-").FullName;
        Path = name is null ? _root : Directory.CreateDirectory(System.IO.Path.Combine(_root, name)).FullName;
    }

    public string Path { get; }

    /// <summary>A path in it, with <c>/</c> on every system.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name.Replace('/', System.IO.Path.DirectorySeparatorChar));

    public bool Exists(string name) => File.Exists(PathOf(name));

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Writes a file, and the folders to it.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
