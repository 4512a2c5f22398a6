using ConfigLock.Model.Values;

namespace ConfigLock.Model.CompilerInput;

/// <summary>
/// The JSON in which a build hands the effective config and the rules file to the compiler. What JSON
/// lacks (dates, infinities, NaN) is an object with one key that begins with a dollar sign; a key of the document that begins
/// with one gets another before it.
/// </summary>
internal static class CompilerJson
{
    /// <summary>The tag of a number that JSON cannot write, as TOML writes it.</summary>
    public const string FloatTag = "$float";

    private const string Mark = "$";

    private static readonly (ValueKind Kind, string Tag)[] DateTags =
    [
        (ValueKind.OffsetDateTime, "$offset-date-time"),
        (ValueKind.LocalDateTime, "$local-date-time"),
        (ValueKind.LocalDate, "$local-date"),
        (ValueKind.LocalTime, "$local-time"),
    ];

    /// <summary>The name of the effective config's file that belongs to an id.</summary>
    public static string EffectiveFileName(string id) => id + ".config.lock.json";

    /// <summary>The name of the rules' file that belongs to an id.</summary>
    public static string RulesFileName(string id) => id + ".rules.json";

    /// <summary>The tag of a date or time.</summary>
    public static string TagOf(ValueKind date) => Array.Find(DateTags, entry => entry.Kind == date).Tag;

    /// <summary>The kind of date or time that a tag stands for, or <see langword="null"/>.</summary>
    public static ValueKind? DateOf(string tag) =>
        Array.Find(DateTags, entry => entry.Tag == tag) is { Tag: not null } found ? found.Kind : null;

    /// <summary>How a key of the document is written.</summary>
    public static string Written(string key) => key.StartsWith(Mark, StringComparison.Ordinal) ? Mark + key : key;

    /// <summary>The key of the document that was written so.</summary>
    public static string Read(string key) => key.StartsWith(Mark + Mark, StringComparison.Ordinal) ? key.Substring(Mark.Length) : key;
}
