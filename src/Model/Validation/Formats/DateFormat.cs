using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Formats;

/// <summary>TOML's dates and times where a schema speaks of strings with a date format.</summary>
internal static class DateFormat
{
    /// <summary>Whether the schema, or one that it applies by <c>$ref</c> or <c>allOf</c>, has the format of the date.</summary>
    public static bool IsAskedFor(Schema schema, ConfigDate date) => Find(schema, format => Covers(format, date)) is not null;

    /// <summary>Whether the format is that of the date.</summary>
    public static bool Covers(string format, ConfigDate date) => format switch
    {
        "date-time" => date.Kind is ValueKind.OffsetDateTime or ValueKind.LocalDateTime,
        "date" => date.Kind is ValueKind.LocalDate,
        "time" => date.Kind is ValueKind.LocalTime,
        _ => false,
    };

    /// <summary>What the schema's date format asks for; <see langword="null"/> if it has none.</summary>
    public static string? Phrase(Schema schema) =>
        Find(schema, static format => PhraseOf(format) is not null) is { } format ? PhraseOf(format) : null;

    /// <summary>What a date format asks for; <see langword="null"/> for any other format.</summary>
    public static string? PhraseOf(string format) => format switch
    {
        "date-time" => "a date with time, such as 1979-05-27T07:32:00Z",
        "date" => "a date without time, such as 1979-05-27",
        "time" => "a time of day, such as 07:32:00",
        _ => null,
    };

    private static string? Find(Schema schema, Predicate<string> wanted) =>
        SchemaFacts.Parts(schema).Find(part => part.Format is { } format && wanted(format))?.Format;
}
