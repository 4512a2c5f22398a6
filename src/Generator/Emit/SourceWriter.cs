using System.Text;

namespace ConfigLock.Generator.Emit;

/// <summary>Source text, line by line, indented by its blocks.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
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

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Append(string text, int start, int end)
    {
        if (end > start) _text.Append(' ', 4 * _depth).Append(text, start, end - start);
        _text.Append('\n');
    }
}
