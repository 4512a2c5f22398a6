using System.Collections;

namespace ConfigLock.Core.Comparison;

/// <summary>The lines of a text with their ends, cut out as they are asked for: a diff shows few of them.</summary>
internal sealed class TextLines : IReadOnlyList<string>
{
    private readonly string _text;
    private readonly List<int> _starts = [];

    public TextLines(string text)
    {
        _text = text;
        for (var start = 0; start < text.Length;)
        {
            _starts.Add(start);
            var end = text.IndexOf('\n', start);
            start = end < 0 ? text.Length : end + 1;
        }
    }

    /// <inheritdoc/>
    public int Count => _starts.Count;

    /// <inheritdoc/>
    public string this[int index] =>
        _text.Substring(_starts[index], (index + 1 < _starts.Count ? _starts[index + 1] : _text.Length) - _starts[index]);

    /// <summary>The line that begins at an offset; the number of all lines for the end of the text.</summary>
    public int LineAt(int offset)
    {
        var line = _starts.BinarySearch(offset);
        return line < 0 ? ~line : line;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
