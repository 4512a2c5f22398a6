namespace ConfigLock;

/// <summary>The kinds of values in messages.</summary>
internal static class KindText
{
    /// <summary>The name of a kind.</summary>
    public static string Name(TomlKind kind) => kind switch
    {
        TomlKind.Table => "a table",
        TomlKind.Array => "an array",
        TomlKind.String => "a string",
        TomlKind.Integer => "an integer",
        TomlKind.Float => "a float",
        TomlKind.Boolean => "a boolean",
        TomlKind.OffsetDateTime => "a date with time and offset",
        TomlKind.LocalDateTime => "a date with time and no offset",
        TomlKind.LocalDate => "a date",
        _ => "a time of day",
    };

    /// <summary>The message for a value of the wrong kind.</summary>
    public static string Expected(TomlKind expected, TomlKind actual) => $"{Name(expected)} is expected, not {Name(actual)}";
}
