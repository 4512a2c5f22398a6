namespace ConfigLock.Core.Files;

/// <summary>Tries again what a file refuses for a moment.</summary>
internal static class FileRetry
{
    /// <summary>
    /// Does something, again and again while another has the file: another build may write it or tidy up beside it, and a scanner may
    /// look into it. The last fault is thrown.
    /// </summary>
    /// <param name="attempts">How often it is tried at most. The wait between two is as many milliseconds as there were attempts.</param>
    /// <param name="isPassing">Whether a fault may be one that passes.</param>
    /// <param name="action">What is done.</param>
    public static T Do<T>(int attempts, Func<Exception, bool> isPassing, Func<T> action)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return action();
            }
            catch (Exception exception) when (attempt < attempts && isPassing(exception))
            {
                Thread.Sleep(attempt);
            }
        }
    }

    /// <summary>Whether a file may be written a moment later.</summary>
    public static bool MayWriteLater(Exception exception) =>
        exception is UnauthorizedAccessException || (exception is IOException and not (DirectoryNotFoundException or PathTooLongException));

    /// <summary>Whether a file may be read a moment later. One that is not there, or not for us to read, is said so at once.</summary>
    public static bool MayReadLater(Exception exception) =>
        exception is IOException and not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException);
}
