namespace ConfigLock.Core.Text;

/// <summary>When files changed.</summary>
public static class FileTime
{
    /// <summary>The time (UTC) of the file's last change. Never throws: what cannot be looked at has one and the same time.</summary>
    public static DateTime Of(string path)
    {
        try
        {
            return File.GetLastWriteTimeUtc(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return DateTime.MinValue;
        }
    }
}
