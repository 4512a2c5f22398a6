using System.Text.Json;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Drafting;

/// <summary>
/// A schema to begin with: it accepts the configs that it is made of and says what they are like, and leaves the rest to people. Enums are
/// never guessed, and no table is closed, since nobody can know from values what else may be there.
/// </summary>
internal static class SchemaDraft
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The text of the schema.</summary>
    /// <param name="title">What the config is called, which also names the type.</param>
    /// <param name="shape">What the configs are like.</param>
    public static string Write(string title, ValueShape shape) => IndentedJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Draft);
        writer.WriteString("title", title);
        WriteInside(writer, shape);
        writer.WriteEndObject();
    });

    /// <summary>What configs are like together.</summary>
    public static ValueShape ShapeOf(IEnumerable<ConfigTable> configs, Semantics semantics)
    {
        var shape = new ValueShape(semantics.Keys);
        foreach (var config in configs) shape.Add(config);
        return shape;
    }

    private static void WriteInside(Utf8JsonWriter writer, ValueShape shape)
    {
        var (types, formats) = (Types(shape), Formats(shape));
        if (formats.Count == 0) WriteTypes(writer, types);
        else if (formats.Count == 1 && types.Count == 0) WriteDate(writer, formats[0]);
        else WriteAlternatives(writer, types, formats);

        if (shape.Kinds.Contains(ValueKind.Table) && shape.Properties.Any())
        {
            writer.WriteStartObject("properties");
            foreach (var (name, below) in shape.Properties) WriteObject(writer, name, below);
            writer.WriteEndObject();
        }

        if (shape.Elements is { } elements) WriteObject(writer, "items", elements);
    }

    // A date needs the format, which no other text has.
    private static void WriteAlternatives(Utf8JsonWriter writer, IReadOnlyList<string> types, IReadOnlyList<string> formats)
    {
        writer.WriteStartArray("anyOf");
        if (types.Count > 0)
        {
            writer.WriteStartObject();
            WriteTypes(writer, types);
            writer.WriteEndObject();
        }

        foreach (var format in formats)
        {
            writer.WriteStartObject();
            WriteDate(writer, format);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter writer, string format)
    {
        writer.WriteString("type", "string");
        writer.WriteString("format", format);
    }

    private static void WriteObject(Utf8JsonWriter writer, string name, ValueShape shape)
    {
        writer.WriteStartObject(name);
        WriteInside(writer, shape);
        writer.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter writer, IReadOnlyList<string> types)
    {
        if (types.Count == 1)
        {
            writer.WriteString("type", types[0]);
        }
        else if (types.Count > 1)
        {
            writer.WriteStartArray("type");
            foreach (var type in types) writer.WriteStringValue(type);
            writer.WriteEndArray();
        }
    }

    // A null alone says nothing of what is to be there, so that anything may.
    private static IReadOnlyList<string> Types(ValueShape shape)
    {
        if (shape.Kinds.Count == 1 && shape.Kinds.Contains(ValueKind.Null)) return [];
        var types = shape.Kinds.Where(static kind => FormatOf(kind) is null).Select(TypeOf).Distinct().ToList();
        if (types.Contains("number")) types.Remove("integer");
        return types;
    }

    private static string TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Table => "object",
        ValueKind.Array => "array",
        ValueKind.Integer => "integer",
        ValueKind.Float => "number",
        ValueKind.Boolean => "boolean",
        ValueKind.Null => "null",
        _ => "string",
    };

    // TOML's own dates and times fit a text of that format (docs/resolution.md, step 8).
    private static IReadOnlyList<string> Formats(ValueShape shape) => [.. shape.Kinds.Select(FormatOf).OfType<string>().Distinct()];

    private static string? FormatOf(ValueKind kind) => kind switch
    {
        ValueKind.OffsetDateTime or ValueKind.LocalDateTime => "date-time",
        ValueKind.LocalDate => "date",
        ValueKind.LocalTime => "time",
        _ => null,
    };
}
