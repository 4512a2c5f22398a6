using System.Buffers;
using System.Text;

namespace ConfigLock.Core.Files;

/// <summary>The bytes of a file, in memory that is used again after it.</summary>
internal sealed class FileBytes : IDisposable
{
    private const int AttemptsToOpen = 30;

    private byte[] _buffer;
    private int _count;

    private FileBytes(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The bytes, until they are disposed of.</summary>
    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _count);

    /// <summary>
    /// Reads a file whole, or gives <see langword="null"/> where it is larger than allowed. Throws what opening and reading
    /// throw.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="length">
    /// The length that the system says. That is where to begin, not the truth: a device has none and never ends, and a file can grow.
    /// </param>
    /// <param name="maximumSize">The most that is read, in bytes.</param>
    public static FileBytes? Read(string path, int length, int maximumSize)
    {
        using var stream = FileRetry.Do(
            AttemptsToOpen,
            FileRetry.MayReadLater,
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1));
        var bytes = new FileBytes(length + 1);
        if (bytes.Fill(stream, maximumSize)) return bytes;
        bytes.Dispose();
        return null;
    }

    /// <summary>The text that UTF-8 bytes from a position on are. Throws where they are none.</summary>
    public string Decode(Encoding encoding, int start) => encoding.GetString(_buffer, start, _count - start);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _count) = ([], 0);
    }

    private bool Fill(Stream stream, int maximumSize)
    {
        for (int read; (read = stream.Read(_buffer, _count, _buffer.Length - _count)) > 0;)
        {
            _count += read;
            if (_count > maximumSize) return false;
            if (_count == _buffer.Length) Grow();
        }

        return true;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_count * 2);
        Array.Copy(_buffer, larger, _count);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
