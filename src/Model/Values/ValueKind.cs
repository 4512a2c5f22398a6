namespace ConfigLock.Model.Values;

/// <summary>The kinds of TOML and JSON values.</summary>
public enum ValueKind
{
    /// <summary>A TOML table or a JSON object.</summary>
    Table,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A whole number that fits in 64 bits with a sign, written without a fraction or an exponent.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Float,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A TOML date with time and offset.</summary>
    OffsetDateTime,

    /// <summary>A TOML date with time, without an offset.</summary>
    LocalDateTime,

    /// <summary>A TOML date.</summary>
    LocalDate,

    /// <summary>A TOML time of day.</summary>
    LocalTime,

    /// <summary>JSON's <c>null</c>, which TOML lacks: met in schemas and catalogs only.</summary>
    Null,
}
