using System;
using System.Globalization;

namespace ConfigLock.Support;

/// <summary>A text that is not TOML, or a value that does not fit its type, with the place where it stands.</summary>
public sealed class ConfigFormatException : FormatException
{
    /// <summary>Creates the exception; the message that users read begins with the place, if there is one.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="line">Line, counted from 1; 0 for none.</param>
    /// <param name="column">Column in code points, counted from 1; 0 for none.</param>
    public ConfigFormatException(string message, int line = 0, int column = 0)
        : base(line == 0 ? message : string.Format(CultureInfo.InvariantCulture, "({0},{1}): {2}", line, column, message))
    {
        Line = line;
        Column = column;
    }

    /// <summary>Line, counted from 1; 0 for none.</summary>
    public int Line { get; }

    /// <summary>Column in code points, counted from 1; 0 for none.</summary>
    public int Column { get; }
}
