namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A directory outside the repository, so that nothing of the repository's own build is inherited.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("configlock-").FullName;

    public TemporaryDirectory(string name) => Path = Directory.CreateDirectory(System.IO.Path.Combine(_root, name)).FullName;

    public string Path { get; }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
