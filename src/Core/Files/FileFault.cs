namespace ConfigLock.Core.Files;

/// <summary>Says in our own words why a file operation failed: the system's texts differ by platform and language.</summary>
public static class FileFault
{
    /// <summary>Whether an exception says that a file, or its path, cannot be dealt with; any other is a fault of the program.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

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
