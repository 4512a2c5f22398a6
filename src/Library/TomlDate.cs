using System.ComponentModel;
using System.Globalization;
using ConfigLock.Toml;

namespace ConfigLock;

/// <summary>
/// A TOML date, time of day or both, kept as its canonical text so that no precision is lost.
/// The default is midnight as a time of day.
/// </summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(TomlDateJsonConverter))]
#endif
public readonly struct TomlDate : IEquatable<TomlDate>
{
    private const string Midnight = "00:00:00";

    private readonly TomlKind _kind;
    private readonly string? _text;

    // What a config says in quotes stays in quotes. It is the same date, so equality does not look at it.
    private readonly string? _quoted;

    /// <summary>
    /// A date as generated code says it. Others call <see cref="TryParse(string, out TomlDate)"/>, which judges the text.
    /// </summary>
    /// <param name="kind">Which of the four kinds of date and time it is.</param>
    /// <param name="text">Its canonical text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TomlDate(TomlKind kind, string text)
        : this(kind, text, null)
    {
    }

    private TomlDate(TomlKind kind, string text, string? quoted)
    {
        _kind = kind;
        _text = text;
        _quoted = quoted;
    }

    /// <summary>Which of the four kinds of date and time it is.</summary>
    public TomlKind Kind => _text is null ? TomlKind.LocalTime : _kind;

    /// <summary>
    /// Canonical text: <c>T</c> and <c>Z</c> in upper case, seconds written, no trailing zeros in a fraction, <c>Z</c> for <c>+00:00</c>.
    /// </summary>
    public string Text => _text ?? Midnight;

    /// <summary>Whether both are the same text.</summary>
    public static bool operator ==(TomlDate left, TomlDate right) => left.Equals(right);

    /// <summary>Whether they are not the same text.</summary>
    public static bool operator !=(TomlDate left, TomlDate right) => !left.Equals(right);

    /// <summary>Reads a date, a time or both, as TOML writes them. Offsets go to 14 hours, and years from 1 to 9999.</summary>
    public static bool TryParse(string text, out TomlDate date) => TryParse(text, asQuoted: false, out date);

    /// <summary>
    /// Reads what a string may hold: any moment of RFC 3339, also one that .NET cannot tell, such as a leap second, the year 0 or an offset
    /// of 20 hours.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryParseQuoted(string text, out TomlDate date)
    {
        if (!TryParse(text, asQuoted: true, out date)) return false;
        date = date.WrittenAs(text);
        return true;
    }

    private static bool TryParse(string text, bool asQuoted, out TomlDate date)
    {
        var canonical = TomlDateText.Read(text, 0, text.Length, asQuoted, out var kind);
        date = canonical is null ? default : new TomlDate(kind, canonical);
        return canonical is not null;
    }

    /// <summary>A date with time and offset.</summary>
    public static TomlDate FromDateTimeOffset(DateTimeOffset value)
    {
        var offset = value.Offset == TimeSpan.Zero ? "Z" : value.ToString("zzz", CultureInfo.InvariantCulture);
        return new TomlDate(TomlKind.OffsetDateTime, Format(value.DateTime) + offset);
    }

    /// <summary>A date with time, without an offset; what <see cref="DateTime.Kind"/> says is not kept.</summary>
    public static TomlDate FromDateTime(DateTime value) => new(TomlKind.LocalDateTime, Format(value));

    /// <summary>A date; the time of day is not kept.</summary>
    public static TomlDate FromDate(DateTime value) =>
        new(TomlKind.LocalDate, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A time of day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative, or a day or longer.</exception>
    public static TomlDate FromTimeSpan(TimeSpan value)
    {
        if (value < TimeSpan.Zero || value.Ticks >= TimeSpan.TicksPerDay) throw new ArgumentOutOfRangeException(nameof(value));
        return new TomlDate(TomlKind.LocalTime, Format(new DateTime(value.Ticks)).Substring("0001-01-01T".Length));
    }

    /// <summary>The moment, in ticks of 100 nanoseconds; finer fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">It has no offset, or .NET cannot tell the moment: a leap second, say.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        Expect(TomlKind.OffsetDateTime);
        if (!TomlDateText.IsMoment(Text)) throw Untellable();
        return new DateTimeOffset(TomlDateText.DateAndTime(Text), TomlDateText.Offset(Text));
    }

    /// <summary>The local date, with its time if it has one, in ticks of 100 nanoseconds; finer fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">It has an offset, or no date, or the year 0, which .NET cannot tell.</exception>
    public DateTime ToDateTime()
    {
        if (Kind == TomlKind.LocalDate) return TomlDateText.HasYear(Text) ? TomlDateText.Date(Text) : throw Untellable();
        Expect(TomlKind.LocalDateTime);
        return TomlDateText.DateAndTime(Text);
    }

    /// <summary>The time of day since midnight, in ticks of 100 nanoseconds; finer fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">It has a date.</exception>
    public TimeSpan ToTimeSpan()
    {
        Expect(TomlKind.LocalTime);
        return TomlDateText.Time(Text, 0);
    }

    /// <summary>The same date, for which a config has a string.</summary>
    public TomlDate WrittenAs(string quoted) => new(Kind, Text, quoted);

    /// <summary>The string that a config has for it; <see langword="null"/> for a TOML date.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string? Quoted => _quoted;

    /// <inheritdoc/>
    public bool Equals(TomlDate other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TomlDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The canonical text.</summary>
    public override string ToString() => Text;

    private static string Format(DateTime value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private InvalidOperationException Untellable() => new(".NET cannot tell the date " + Text + ".");

    private void Expect(TomlKind kind)
    {
        if (Kind != kind) throw new InvalidOperationException(KindText.Expected(kind, Kind));
    }
}
