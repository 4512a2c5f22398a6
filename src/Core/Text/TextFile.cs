using System.Text;

namespace ConfigLock.Core.Text;

/// <summary>Why a file gave no text.</summary>
public enum TextFileFault
{
    /// <summary>It gave text.</summary>
    None,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It is there and cannot be read as text: a directory, no permission, too large, not UTF-8.</summary>
    Unreadable,
}

/// <summary>A file read whole as UTF-8, or the reason why it could not be.</summary>
/// <param name="Text">The text without a byte-order mark; empty on a fault.</param>
/// <param name="Fault">What kind of fault.</param>
/// <param name="Detail">The fault as a clause for a message, with its place in the file where it has one.</param>
public readonly record struct TextFile(string Text, TextFileFault Fault, TextFault Detail)
{
    /// <summary>The largest file that is read, in bytes. A config is far smaller; a wrong path may name anything.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the file. Never throws for what a path can name.</summary>
    public static TextFile Read(string path, int maximumSize = MaximumSize)
    {
        try
        {
            if (Directory.Exists(path)) return Unreadable("it is a directory");
            FileKind.RefuseSpecial(path);
            var file = new FileInfo(path);
            if (!file.Exists) return new TextFile(string.Empty, TextFileFault.Missing, default);
            if (file.Length > maximumSize || ReadAtMost(path, file.Length, maximumSize) is not { } bytes)
                return Unreadable($"it is larger than {maximumSize / (1024 * 1024)} MiB");
            return Decode(bytes.Array!, bytes.Count);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new TextFile(string.Empty, TextFileFault.Missing, default);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unreadable(FileFault.Describe(exception));
        }
    }

    private static TextFile Decode(byte[] bytes, int count)
    {
        var start = count >= 3 && bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return new TextFile(Strict.GetString(bytes, start, count - start), TextFileFault.None, default);
        }
        catch (DecoderFallbackException exception)
        {
            var (line, column) = PlaceOf(bytes, start, Math.Min(count, start + Math.Max(exception.Index, 0)));
            return new TextFile(string.Empty, TextFileFault.Unreadable, new TextFault(line, column, "it is not UTF-8 text"));
        }
    }

    // The length that the system says is where to begin, not the truth: a device has none and never ends, and a file can grow.
    private static ArraySegment<byte>? ReadAtMost(string path, long length, int maximumSize)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        var bytes = new byte[length + 1];
        var count = 0;
        for (int read; (read = stream.Read(bytes, count, bytes.Length - count)) > 0;)
        {
            count += read;
            if (count > maximumSize) return null;
            if (count == bytes.Length) Array.Resize(ref bytes, Math.Min(count * 2, maximumSize) + 1);
        }

        return new ArraySegment<byte>(bytes, 0, count);
    }

    private static TextFile Unreadable(string detail) =>
        new(string.Empty, TextFileFault.Unreadable, new TextFault(0, 0, detail));

    private static (int Line, int Column) PlaceOf(byte[] bytes, int start, int end)
    {
        var (line, column) = (1, 1);
        for (var i = start; i < end; i++)
        {
            if (bytes[i] == '\n') (line, column) = (line + 1, 1);
            else if ((bytes[i] & 0xC0) != 0x80) column++;
        }

        return (line, column);
    }
}
