using System.Globalization;
using System.Text.Json;

namespace ConfigLock.Tests.Parsing;

/// <summary>The expected values of toml-test, JSON in which each scalar says its type, as text that tells every kind and value.</summary>
internal static class TaggedJson
{
    public static string Show(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array) return "[" + string.Join(", ", value.EnumerateArray().Select(Show)) + "]";
        if (value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String)
            return Scalar(type.GetString()!, value.GetProperty("value").GetString()!);
        var entries = value.EnumerateObject().OrderBy(static entry => entry.Name, StringComparer.Ordinal);
        return "{" + string.Join(", ", entries.Select(static entry => Quote(entry.Name) + " = " + Show(entry.Value))) + "}";
    }

    /// <summary>The same text of what was read.</summary>
    public static string Show(TomlValue value)
    {
        switch (value.Kind)
        {
            case TomlKind.Table:
                var entries = value.Entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal);
                return "{" + string.Join(", ", entries.Select(static entry => Quote(entry.Key) + " = " + Show(entry.Value))) + "}";
            case TomlKind.Array: return "[" + string.Join(", ", value.Items.Select(Show)) + "]";
            case TomlKind.String: return Quote(value.AsString());
            case TomlKind.Float: return Float(value.AsFloat());
            default: return value.Kind + " " + value;
        }
    }

    private static string Scalar(string type, string text) => type switch
    {
        "string" => Quote(text),
        "integer" => "Integer " + text,
        "float" => Float(double.Parse(text.Replace("inf", "Infinity", StringComparison.Ordinal), CultureInfo.InvariantCulture)),
        "bool" => "Boolean " + text,
        _ => TomlDate.TryParse(text, out var date) ? date.Kind + " " + date : throw new InvalidOperationException(text),
    };

    private static string Float(double number) => "Float " + number.ToString("R", CultureInfo.InvariantCulture);

    // A layer's strings have LF, whatever its file has.
    private static string Quote(string text) => JsonSerializer.Serialize(text.Replace("\r\n", "\n", StringComparison.Ordinal));
}
