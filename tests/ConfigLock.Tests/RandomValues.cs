using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;
using CsCheck;

namespace ConfigLock.Tests;

/// <summary>Random config values.</summary>
internal static class RandomValues
{
    private static readonly Origin Origin = new(new Place(Toml.Layer, 1, 1));

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char['a', 'e'], 0, 4], Gen.String[Gen.Char['\0', '\u00ff'], 0, 6], Gen.Const(
            "a.b"), Gen.Const("\r\n"), Gen.Const("𝄞"), Gen.Const("\ufffd\ufeff"));

    private static readonly (ValueKind Kind, string Text)[] Dates =
    [
        (ValueKind.LocalDate, "2026-11-23"),
        (ValueKind.LocalTime, "23:59:59.000001"),
        (ValueKind.LocalDateTime, "0001-01-01T00:00:00"),
        (ValueKind.OffsetDateTime, "2024-02-29T12:00:00.5Z"),
        (ValueKind.OffsetDateTime, "1979-05-27T07:32:00-14:00"),
    ];

    private static readonly Gen<ConfigValue> Date = Gen.Int[0, Dates.Length - 1]
        .Select(static i => (ConfigValue)new ConfigDate(Dates[i].Kind, Dates[i].Text, Origin));

    private static readonly Gen<ConfigValue> Scalar = Gen.OneOf<ConfigValue>(
        Text.Select(static text => (ConfigValue)new ConfigString(text, Origin)),
        Gen.Long.Select(static number => (ConfigValue)new ConfigInteger(number, Origin)),
        Gen.Double.Select(static number => (ConfigValue)new ConfigFloat(number, Origin)),
        Gen.Bool.Select(static value => (ConfigValue)new ConfigBoolean(value, Origin)),
        Date);

    public static readonly Gen<ConfigTable> Table = TableOf(3);

    private static Gen<ConfigValue> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency((4, Scalar), (1, TableOf(depth - 1).Select(static table => (ConfigValue)table)), (1, ArrayOf(depth - 1)));

    private static Gen<ConfigTable> TableOf(int depth) => Gen.Select(Text, Value(depth)).List[0, 5].Select(static entries =>
    {
        var table = new ConfigTable(Origin);
        foreach (var (key, value) in entries) table.Set(key, Origin.Place, value.Copy());
        return table;
    });

    private static Gen<ConfigValue> ArrayOf(int depth) => Value(depth).List[0, 4].Select(static items =>
    {
        var array = new ConfigArray(Origin);
        array.Items.AddRange(items.Select(static item => item.Copy()));
        return (ConfigValue)array;
    });
}
