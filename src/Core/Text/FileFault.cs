namespace ConfigLock.Core.Text;

/// <summary>Says in our own words why a file operation failed: the system's texts differ by platform and language.</summary>
public static class FileFault
{
    /// <summary>The reason as a clause.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "access to it is denied",
        PathTooLongException => "its path is too long",
        DirectoryNotFoundException => "its directory does not exist",
        ArgumentException or NotSupportedException => "its path is not valid",
        _ => exception.Message.TrimEnd('.'),
    };
}
