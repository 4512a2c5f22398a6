namespace ConfigLock.Toml;

/// <summary>A place in a text.</summary>
/// <param name="line">Line, counted from 1.</param>
/// <param name="column">Column in code points, counted from 1.</param>
internal readonly struct TomlPlace(int line, int column)
{
    /// <summary>Line, counted from 1; 0 for none.</summary>
    public int Line { get; } = line;

    /// <summary>Column in code points, counted from 1; 0 for none.</summary>
    public int Column { get; } = column;
}
