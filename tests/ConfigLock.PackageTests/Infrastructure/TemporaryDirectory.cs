namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A directory outside the repository, so that nothing of the repository's own build is inherited.</summary>
internal sealed class TemporaryDirectory(string name) : IDisposable
{
    public string Path { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"configlock-{Guid.NewGuid():N}", name)).FullName;

    public void Dispose() => Directory.Delete(Directory.GetParent(Path)!.FullName, recursive: true);
}
