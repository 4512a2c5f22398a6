using ConfigLock.Toml;

namespace ConfigLock;

/// <summary>One key of a table.</summary>
public sealed class TomlEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="key">The key, without quotes or escapes.</param>
    /// <param name="value">Its value.</param>
    /// <param name="keyLine">Line of the key, counted from 1; 0 for none.</param>
    /// <param name="keyColumn">Column of the key in code points, counted from 1; 0 for none.</param>
    /// <exception cref="System.ArgumentException">The key holds half of a surrogate pair, which no TOML text can.</exception>
    public TomlEntry(string key, TomlValue value, int keyLine = 0, int keyColumn = 0)
    {
        Key = Checked(key, nameof(key));
        Value = value;
        KeyLine = keyLine;
        KeyColumn = keyColumn;
    }

    internal TomlEntry(string key, TomlPlace keyPlace, TomlValue value)
    {
        Key = key;
        Value = value;
        KeyLine = keyPlace.Line;
        KeyColumn = keyPlace.Column;
    }

    /// <summary>The key, without quotes or escapes.</summary>
    public string Key { get; }

    /// <summary>Its value.</summary>
    public TomlValue Value { get; }

    /// <summary>Line of the key, counted from 1; 0 for none.</summary>
    public int KeyLine { get; }

    /// <summary>Column of the key in code points, counted from 1; 0 for none.</summary>
    public int KeyColumn { get; }

    /// <summary>The text itself, if TOML can hold it.</summary>
    internal static string Checked(string text, string parameter) => TomlText.LoneSurrogate(text) < 0
        ? text
        : throw new ArgumentException("TOML cannot hold half of a surrogate pair.", parameter);
}
