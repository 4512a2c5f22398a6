using System.Globalization;

namespace ConfigLock;

/// <summary>A text that is not TOML, or a value that does not fit its type, with the place where it stands.</summary>
public sealed class ConfigFormatException : FormatException
{
    private readonly string _wrong;

    /// <summary>Creates the exception; the message that users read begins with the place, if there is one.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="line">Line, counted from 1; 0 for none.</param>
    /// <param name="column">Column in code points, counted from 1; 0 for none.</param>
    /// <param name="file">The file's path; <see langword="null"/> for a text that is in none.</param>
    public ConfigFormatException(string message, int line = 0, int column = 0, string? file = null)
        : base(PlaceOf(file, line, column) + message)
    {
        _wrong = message;
        Line = line;
        Column = column;
        File = file;
    }

    /// <summary>The file's path as it was given; <see langword="null"/> for a text that is in none.</summary>
    public string? File { get; }

    /// <summary>Line, counted from 1; 0 for none.</summary>
    public int Line { get; }

    /// <summary>Column in code points, counted from 1; 0 for none.</summary>
    public int Column { get; }

    /// <summary>The same about the text of a file.</summary>
    internal ConfigFormatException In(string file) => new(_wrong, Line, Column, file);

    private static string PlaceOf(string? file, int line, int column)
    {
        var place = file ?? string.Empty;
        if (line > 0) place += string.Format(CultureInfo.InvariantCulture, "({0},{1})", line, column);
        return place.Length == 0 ? place : place + ": ";
    }
}
