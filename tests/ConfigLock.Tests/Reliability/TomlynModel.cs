using System.Globalization;
using ConfigLock.Model.Values;
using Tomlyn;
using Tomlyn.Model;

namespace ConfigLock.Tests.Reliability;

/// <summary>What Tomlyn's own model, which the engine does not use, makes of a document, as text that tells every kind and value.</summary>
internal static class TomlynModel
{
    public static string Show(object value) => value switch
    {
        TomlTable table => "{" + string.Join(
            ", ",
            table.OrderBy(static entry => entry.Key, StringComparer.Ordinal)
                .Select(static entry => Quote(entry.Key) + " = " + Show(entry.Value))) + "}",
        TomlArray array => "[" + string.Join(", ", array.Select(static item => Show(item!))) + "]",
        TomlTableArray tables => "[" + string.Join(", ", tables.Select(Show)) + "]",
        string text => Quote(text),
        long number => "Integer " + number.ToString(CultureInfo.InvariantCulture),
        double number => "Float " + ValueText.Show(new ConfigFloat(number, default)),
        bool truth => "Boolean " + (truth ? "true" : "false"),
        TomlDateTime date => Kind(date.Kind) + " " + date,
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    public static string Quote(string text) => "\"" + string.Concat(
        text.Select(static c => c is < ' ' or '"' ? string.Create(CultureInfo.InvariantCulture, $"\\{(int)c:x4}") : c.ToString())) + "\"";

    private static string Kind(TomlDateTimeKind kind) => kind switch
    {
        TomlDateTimeKind.LocalDate => "LocalDate",
        TomlDateTimeKind.LocalTime => "LocalTime",
        TomlDateTimeKind.LocalDateTime => "LocalDateTime",
        _ => "OffsetDateTime",
    };
}
