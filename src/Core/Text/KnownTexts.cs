namespace ConfigLock.Core.Text;

/// <summary>
/// The texts of files that this process read before, for files that the projects of a solution share. A file is known by its
/// very bytes, so one that has changed is never taken for what it was. One that has not is not decoded again, and its text
/// is the same object, which compares at once.
/// </summary>
/// <param name="capacity">How many are kept; the one that was not asked for longest goes first.</param>
/// <param name="longestFile">A longer file, in bytes, is not kept: MSBuild's processes live on after the build.</param>
internal sealed class KnownTexts(int capacity, int longestFile)
{
    private readonly object _gate = new();
    private readonly List<Known> _texts = [];

    /// <summary>Those of this process.</summary>
    public static KnownTexts Shared { get; } = new(capacity: 16, longestFile: 4 * 1024 * 1024);

    /// <summary>The text of these bytes of the file, or <see langword="null"/>.</summary>
    public string? Find(string path, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            var position = PositionOf(path);
            if (position < 0 || !bytes.SequenceEqual(_texts[position].Bytes)) return null;
            var found = _texts[position];
            _texts.RemoveAt(position);
            _texts.Add(found);
            return found.Text;
        }
    }

    /// <summary>Keeps a text, in place of what the file held before.</summary>
    public void Add(string path, ReadOnlySpan<byte> bytes, string text)
    {
        if (bytes.Length > longestFile) return;
        var known = new Known(path, bytes.ToArray(), text);
        lock (_gate)
        {
            var position = PositionOf(path);
            if (position >= 0) _texts.RemoveAt(position);
            else if (_texts.Count >= capacity) _texts.RemoveAt(0);
            _texts.Add(known);
        }
    }

    private int PositionOf(string path) => _texts.FindIndex(known => string.Equals(known.Path, path, StringComparison.Ordinal));

    private sealed record Known(string Path, byte[] Bytes, string Text);
}
