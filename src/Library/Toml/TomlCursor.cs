namespace ConfigLock.Toml;

/// <summary>A position in a TOML text that knows its line and column.</summary>
internal sealed class TomlCursor
{
    /// <summary>What stands behind the last character: no valid text holds it.</summary>
    public const char End = '\0';

    private readonly string _text;
    private int _position;
    private int _line = 1;
    private int _column = 1;

    /// <summary>A cursor at the start of a text.</summary>
    /// <exception cref="ConfigFormatException">The text holds a character that TOML allows nowhere.</exception>
    public TomlCursor(string text)
    {
        _text = text;
        if (Current == '\ufeff') _position = 1;
        var start = _position;
        var loneSurrogate = TomlText.LoneSurrogate(text);
        for (; _position < text.Length; Advance())
        {
            if (_position == loneSurrogate) throw Place.Error("half of a surrogate pair is no character");
            if (IsForbidden(Current)) throw Place.Error("a control character has to be written as an escape in a string in double quotes");
            if (Current == '\r' && Peek(1) != '\n') throw Place.Error("a carriage return without a line feed does not end a line");
        }

        _position = start;
        _line = 1;
        _column = 1;
    }

    /// <summary>The place of the current character.</summary>
    public TomlPlace Place => new(_line, _column);

    /// <summary>The current character, or <see cref="End"/>.</summary>
    public char Current => Peek(0);

    /// <summary>Whether a line ends here.</summary>
    public bool IsAtNewline => Current is '\n' or '\r';

    /// <summary>A character further on, or <see cref="End"/>.</summary>
    public char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : End;

    /// <summary>Goes on by one character.</summary>
    public void Advance()
    {
        if (_text[_position] == '\n')
        {
            _line++;
            _column = 1;
        }
        else if (!char.IsLowSurrogate(_text[_position]))
        {
            _column++;
        }

        _position++;
    }

    /// <summary>Goes on by some characters.</summary>
    public void Advance(int count)
    {
        for (; count > 0; count--) Advance();
    }

    /// <summary>Goes on behind the character if it is the current one.</summary>
    public bool Skip(char c)
    {
        if (Current != c) return false;
        Advance();
        return true;
    }

    /// <summary>Goes on behind the line's end if it is here.</summary>
    public bool SkipNewline()
    {
        if (!IsAtNewline) return false;
        Skip('\r');
        Advance();
        return true;
    }

    /// <summary>Goes on behind spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (Current is ' ' or '\t') Advance();
    }

    /// <summary>Goes on behind spaces, tabs and a comment.</summary>
    public void SkipBlanksAndComment()
    {
        SkipBlanks();
        if (Current != '#') return;
        while (Current != End && !IsAtNewline) Advance();
    }

    /// <summary>Goes on to what is neither blank nor comment, on whatever line.</summary>
    public void SkipLines()
    {
        do SkipBlanksAndComment();
        while (SkipNewline());
    }

    /// <summary>Goes on behind some characters, and gives them.</summary>
    public string Take(int count)
    {
        var start = _position;
        Advance(count);
        return _text.Substring(start, count);
    }

    private static bool IsForbidden(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or '\u007f';
}
