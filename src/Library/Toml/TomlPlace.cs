namespace ConfigLock.Toml;

/// <summary>A place in a text.</summary>
internal readonly struct TomlPlace
{
    public TomlPlace(int line, int column)
    {
        Line = line;
        Column = column;
    }

    /// <summary>Line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Column in code points, counted from 1.</summary>
    public int Column { get; }

    /// <summary>The exception for what is wrong here.</summary>
    public ConfigFormatException Error(string message) => new(message, Line, Column);
}
