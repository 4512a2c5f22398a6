using ConfigLock.Core.Text;

namespace ConfigLock.Core.Files;

/// <summary>
/// The texts of files that this process read before, for files that the projects of a solution share. A file is known by its
/// very bytes, so one that has changed is never taken for what it was. One that has not is not decoded again, and its text
/// is the same object, which compares at once.
/// </summary>
/// <param name="capacity">How many are kept.</param>
/// <param name="longestFile">A longer file, in bytes, is not kept.</param>
internal sealed class KnownTexts(int capacity, int longestFile)
{
    private readonly RecentlyUsed<Known> _texts = new(capacity);

    /// <summary>Those of this process.</summary>
    public static KnownTexts Shared { get; } = new(capacity: 16, longestFile: 4 * 1024 * 1024);

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What stands in it.</param>
    /// <param name="decode">Makes the text of the bytes; what it throws is not kept.</param>
    public string Get(string path, FileBytes bytes, Func<FileBytes, string> decode)
    {
        if (bytes.Span.Length > longestFile) return decode(bytes);
        return _texts.FindOrAdd(
            known => string.Equals(known.Path, path, StringComparison.Ordinal) && bytes.Span.SequenceEqual(known.Bytes),
            () => new Known(path, bytes.Span.ToArray(), decode(bytes))).Text;
    }

    private sealed record Known(string Path, byte[] Bytes, string Text);
}
