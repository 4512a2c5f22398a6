#if CONFIGLOCK_LIBRARY
namespace ConfigLock;
#else
namespace ConfigLock.Toml;
#endif

/// <summary>The kinds of TOML values.</summary>
#if CONFIGLOCK_LIBRARY
public
#else
internal
#endif
enum TomlKind
{
    /// <summary>A table.</summary>
    Table,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A floating-point number.</summary>
    Float,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date with time and offset.</summary>
    OffsetDateTime,

    /// <summary>A date with time, without an offset.</summary>
    LocalDateTime,

    /// <summary>A date.</summary>
    LocalDate,

    /// <summary>A time of day.</summary>
    LocalTime,
}
