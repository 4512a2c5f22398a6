using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Library;

/// <summary>
/// A document as text that tells every kind, value and place, so that what the engine reads and what the support
/// source reads can be compared. What is no TOML is <see cref="Error"/>.
/// </summary>
internal static class Shown
{
    private const string Error = "no TOML";

    /// <summary>What the engine reads; with what it finds wrong, if it does.</summary>
    public static string Engine(string text, out string? fault)
    {
        string? found = null;
        fault = null;
        try
        {
            // As whoever reads a file for the engine, which gets the text behind the byte-order mark.
            var table = Core.Parsing.TomlReader
                .Read(text.StartsWith('\ufeff') ? text[1..] : text, Toml.Layer, reported => found ??= reported.Message);
            if (table is not null) return Value(table, places: true);
            fault = found;
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or InvalidCastException)
        {
            fault = exception.Message;
        }

        return Error;
    }

    /// <summary>What the support source reads; with what it finds wrong, if it does.</summary>
    public static string Support(string text, out ConfigFormatException? fault)
    {
        fault = null;
        try
        {
            return Value(TomlValue.Parse(text), places: true);
        }
        catch (ConfigFormatException exception)
        {
            Assert.True(exception.Line > 0 && exception.Column > 0, exception.Message);
            fault = exception;
            return Error;
        }
    }

    public static string Value(ConfigValue value, bool places) => At(places, value.Origin.Place) + value switch
    {
        ConfigTable table => "{"
            + string.Join(", ", table.Select(entry => entry.Key + At(places, entry.KeyPlace) + " = " + Value(entry.Value, places))) + "}",
        ConfigArray array => "[" + string.Join(", ", array.Items.Select(item => Value(item, places))) + "]",
        ConfigString text => "String " + text.Value,
        _ => value.Kind + " " + ValueText.Show(value),
    };

    public static string Value(TomlValue value, bool places) => At(places, value.Line, value.Column) + value.Kind switch
    {
        TomlKind.Table => "{" + string.Join(
            ", ",
            value.Entries.Select(entry => entry.Key + At(places, entry.KeyLine, entry.KeyColumn) + " = " + Value(entry.Value, places)))
            + "}",
        TomlKind.Array => "[" + string.Join(", ", value.Items.Select(item => Value(item, places))) + "]",
        TomlKind.String => "String " + value.AsString(),
        _ => value.Kind + " " + value,
    };

    private static string At(bool places, Place place) => At(places, place.Line, place.Column);

    private static string At(bool places, int line, int column) => places ? $"@{line}:{column} " : string.Empty;
}
