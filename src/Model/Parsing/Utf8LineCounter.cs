namespace ConfigLock.Model.Parsing;

/// <summary>Turns rising byte offsets into lines and columns in one pass over the text.</summary>
internal sealed class Utf8LineCounter(byte[] utf8)
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The line and column, counted from 1, of an offset that is not before the one asked for last.</summary>
    public (int Line, int Column) At(long offset)
    {
        for (; _offset < offset && _offset < utf8.Length; _offset++)
        {
            if (utf8[_offset] == '\n') (_line, _column) = (_line + 1, 1);
            else if ((utf8[_offset] & 0xC0) != 0x80) _column++;
        }

        return (_line, _column);
    }
}
