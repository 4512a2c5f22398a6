namespace ConfigLock.Toml;

/// <summary>A position in a TOML text that knows its line and column, and the faults that were found on the way.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the document begins: behind a byte-order mark, if there is one.</param>
internal sealed class TomlCursor(string text, int start)
{
    /// <summary>What stands behind the last character: no valid text holds it.</summary>
    public const char End = '\0';

    private int _line = 1;
    private int _lineStart = start;

    // Of this line, so far: they are two characters of the text and one column.
    private int _surrogatePairs;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The offset of the current character. Only what this class does may go on behind a line's end or a surrogate pair.</summary>
    public int Position { get; set; } = start;

    /// <summary>The faults, in the order of the text.</summary>
    public List<TomlFault> Faults { get; } = [];

    /// <summary>Whether the text is known to be no TOML.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The current character, or <see cref="End"/>.</summary>
    public char Current => Position < Text.Length ? Text[Position] : End;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>Whether a line ends here, or the text does.</summary>
    public bool IsAtLineEnd => IsAtEnd || Text[Position] == '\n' || IsAtCarriageReturn;

    /// <summary>The place of the current character.</summary>
    public TomlPlace Place => new(_line, Position - _lineStart - _surrogatePairs + 1);

    private bool IsAtCarriageReturn => Text[Position] == '\r' && Peek(1) == '\n';

    /// <summary>A character further on, or <see cref="End"/>.</summary>
    public char Peek(int ahead) => Position + ahead < Text.Length ? Text[Position + ahead] : End;

    /// <summary>Notes that the text is no TOML at the current character.</summary>
    /// <returns><see langword="false"/>, always.</returns>
    public bool Fail(string message) => Fail(Place, message);

    /// <summary>Notes that the text is no TOML.</summary>
    /// <returns><see langword="false"/>, always.</returns>
    public bool Fail(TomlPlace place, string message)
    {
        Faults.Add(new TomlFault(place, message, isCertain: !IsBroken));
        IsBroken = true;
        return false;
    }

    /// <summary>Notes that a key is defined twice; behind text that is no TOML nobody can tell.</summary>
    public void Redefined(TomlPlace place, string message)
    {
        if (!IsBroken) Faults.Add(new TomlFault(place, message, isCertain: true));
    }

    /// <summary>Notes that something else should stand here, or that what stands here can stand nowhere.</summary>
    /// <returns><see langword="false"/>, always.</returns>
    public bool Expected(string what) => Fail(Unfit(Position) ?? what + " is expected here");

    /// <summary>Goes on behind the character if it is the current one.</summary>
    public bool Skip(char c)
    {
        if (Current != c) return false;
        Position++;
        return true;
    }

    /// <summary>Goes on behind the line's end if it is here.</summary>
    public bool SkipNewline()
    {
        if (IsAtEnd || !IsAtLineEnd) return false;
        Position += Text[Position] == '\r' ? 2 : 1;
        _line++;
        _lineStart = Position;
        _surrogatePairs = 0;
        return true;
    }

    /// <summary>Goes on behind spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (Position < Text.Length && Text[Position] is ' ' or '\t') Position++;
    }

    /// <summary>Goes on behind spaces, tabs and a comment.</summary>
    /// <returns>Whether the comment is valid.</returns>
    public bool SkipBlanksAndComment()
    {
        SkipBlanks();
        return Current != '#' || SkipText('\n', '\n');
    }

    /// <summary>Goes on to what is neither blank nor comment, on whatever line.</summary>
    /// <returns>Whether the comments are valid.</returns>
    public bool SkipLines()
    {
        do
        {
            if (!SkipBlanksAndComment()) return false;
        }
        while (SkipNewline());
        return true;
    }

    /// <summary>Goes on to one of two characters, or to the end of the line or the text.</summary>
    /// <returns>Whether all characters on the way may stand in a text.</returns>
    public bool SkipText(char stop, char otherStop)
    {
        var text = Text;
        var position = Position;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == stop || c == otherStop || c == '\n') break;
            if (c is >= ' ' and < '\u007f' or '\t' or (> '\u007f' and < '\ud800') or > '\udfff') continue;
            Position = position;
            if (c == '\r' && IsAtCarriageReturn) break;
            if (Unfit(position) is { } fault) return Fail(fault);
            _surrogatePairs++;
            position++;
        }

        Position = position;
        return true;
    }

    /// <summary>Goes on to the end of the line, whatever stands in it.</summary>
    public void SkipLine()
    {
        Position = Text.IndexOf('\n', Position) is var end and >= 0 ? end : Text.Length;
    }

    // Why the character can stand nowhere, or null.
    private string? Unfit(int position)
    {
        if (position >= Text.Length) return null;
        var c = Text[position];
        if (c == '\r') return Peek(1) == '\n' ? null : "a carriage return without a line feed does not end a line";
        if (c is '\n' or '\t') return null;
        if (c is < ' ' or '\u007f') return "a control character has to be written as an escape in a string in double quotes";
        if (c == '\ufeff') return "a byte-order mark may stand only once, at the start of the file";
        if (!char.IsSurrogate(c) || (position + 1 < Text.Length && char.IsSurrogatePair(c, Text[position + 1]))) return null;
        return "half of a surrogate pair is no character";
    }
}
