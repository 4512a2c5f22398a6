namespace ConfigLock.Core.Files;

/// <summary>A file that was looked at.</summary>
/// <param name="Path">The file, absolute, there or not.</param>
/// <param name="LastChange">The time (UTC) of its last change before it was looked at; one and the same for what is not there.</param>
public sealed record ReadFile(string Path, DateTime LastChange)
{
    /// <summary>What was read; <see langword="null"/> where the file was not read as text.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it has changed since.</summary>
    public bool HasChanged => ChangeOf(Path) != LastChange;

    /// <summary>The file as it is about to be looked at.</summary>
    public static ReadFile Now(string path) => new(path, ChangeOf(path));

    private static DateTime ChangeOf(string path)
    {
        try
        {
            return File.GetLastWriteTimeUtc(path);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            return DateTime.MinValue;
        }
    }
}
