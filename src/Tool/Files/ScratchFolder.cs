namespace ConfigLock.Tool.Files;

/// <summary>A folder for what one command hands to a program, which goes with the command.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("configlock-").FullName;

    /// <summary>A path in it.</summary>
    public string PathOf(string name) => Path.Combine(_path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_path, recursive: true);
}
