using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ConfigLock.Generator.Emit;

/// <summary>Source text, line by line, indented by its blocks.</summary>
/// <param name="header">What stands before all that is written.</param>
internal sealed class SourceWriter(string header)
{
    private const int InitialCapacity = 4096;

    private readonly StringBuilder _text = new(header, InitialCapacity);
    private int _depth;
    private bool _isBlockStart = true;

    /// <summary>Writes lines; their own indentation is kept and added to the block's.</summary>
    public void Line(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            Append(text, start, end);
            start = end + 1;
        }

        Append(text, start, text.Length);

        _isBlockStart = false;
    }

    /// <summary>Writes a line of a beginning and of a part of a text that ends no line.</summary>
    public void Line(string beginning, string text, int start, int end)
    {
        _text.Append(' ', 4 * _depth).Append(beginning).Append(text, start, end - start).Append('\n');
        _isBlockStart = false;
    }

    /// <summary>Writes a text whose first line alone is indented: those behind it are inside a literal.</summary>
    public void Verbatim(string text)
    {
        _text.Append(' ', 4 * _depth).Append(text).Append('\n');
        _isBlockStart = false;
    }

    /// <summary>Leaves a line empty, except at the start of a block.</summary>
    public void Gap()
    {
        if (!_isBlockStart) _text.Append('\n');
    }

    /// <summary>Opens a block.</summary>
    public void Open(string header)
    {
        Line(header);
        Line(header.Substring(0, header.Length - header.TrimStart().Length) + "{");
        _depth++;
        _isBlockStart = true;
    }

    /// <summary>Closes a block.</summary>
    public void Close(string end = "}")
    {
        _depth--;
        Line(end);
    }

    /// <summary>
    /// All that is written, in pieces: as one string, it would often be so large that only a collection of all memory frees it.
    /// </summary>
    public SourceText ToText()
    {
        using var reader = new Reader(_text);
        return SourceText.From(reader, _text.Length, Encoding.UTF8, SourceHashAlgorithm.Sha256);
    }

    private void Append(string text, int start, int end)
    {
        if (end > start) _text.Append(' ', 4 * _depth).Append(text, start, end - start);
        _text.Append('\n');
    }

    private sealed class Reader(StringBuilder text) : TextReader
    {
        private int _next;

        public override int Peek() => _next < text.Length ? text[_next] : -1;

        public override int Read() => _next < text.Length ? text[_next++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = Math.Min(count, text.Length - _next);
            text.CopyTo(_next, buffer, index, read);
            _next += read;
            return read;
        }
    }
}
