using ConfigLock.Hosting;
using ConfigLock.Hosting.Starting;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.HostingTests.Infrastructure;

/// <summary>A random lock as the only source of a configuration, and what it must be bound to: itself.</summary>
internal static class RandomLock
{
    private static readonly string[] Dates =
        ["2027-06-30", "06:30:00", "2026-01-05T06:30:00", "2026-01-05T06:30:00Z", "2026-01-05T06:30:00.5+02:00"];

    /// <summary>Compares both; whether there is anything in a key that the schema leaves open.</summary>
    public static bool Check(Random random)
    {
        var locked = Config(random);
        AnyConfig.Lock(locked);
        var root = new ConfigurationBuilder().AddEffectiveConfig<AnyConfig>().Build();
        Assert.Equal(locked, root.GetConfig<AnyConfig>().Value);

        // What only the program gets is missing, so that the check compares by the schema.
        using var monitor = new ConfigMonitor<AnyConfig>(root);
        Assert.Equal("X", Assert.Single(monitor.Verdict.Keys).Key);
        return locked.TryGet("N", out _) || locked.TryGet("Unknown", out _);
    }

    private static TomlValue Config(Random random)
    {
        (string Key, Func<TomlValue> Value)[] keys =
        [
            ("A", () => TomlValue.FromInteger(random.Next(100))), ("B", () => TomlValue.FromBoolean(random.Next(2) == 0)),
            ("C", () => Text(random)), ("D", () => TomlValue.FromFloat(random.Next(10) / 4.0)), ("M", () => Date("2026-01-05T06:30:00")),
            ("W", () => Date("06:30:00")), ("L", () => Array(random, () => Text(random))), ("O", () => Table(random, () => Text(random))),
            ("T", () => TomlValue.FromEntries(random.Next(2) == 0 ? [] : [new TomlEntry("A", TomlValue.FromInteger(1))])),
            ("N", () => Any(random, 3)), ("Unknown", () => Any(random, 3)),
        ];
        return TomlValue.FromEntries(keys.Where(_ => random.Next(3) > 0).Select(static key => new TomlEntry(key.Key, key.Value())));
    }

    private static TomlValue Any(Random random, int depth) => random.Next(depth > 0 ? 9 : 5) switch
    {
        0 => TomlValue.FromInteger(random.Next(-5, 5)),
        1 => TomlValue.FromFloat(random.Next(8) switch { 0 => double.NaN, 1 => double.NegativeInfinity, var n => n }),
        2 => TomlValue.FromBoolean(random.Next(2) == 0),
        3 => Text(random),
        4 => Date(Dates[random.Next(Dates.Length)]),
        5 or 6 => Array(random, () => Any(random, depth - 1)),
        _ => Table(random, () => Any(random, depth - 1)),
    };

    private static TomlValue Array(Random random, Func<TomlValue> element) =>
        TomlValue.FromItems(Enumerable.Range(0, random.Next(3)).Select(_ => element()));

    private static TomlValue Table(Random random, Func<TomlValue> value) =>
        TomlValue.FromEntries(Enumerable.Range(0, random.Next(3)).Select(number => new TomlEntry($"k_{number}", value())));

    private static TomlValue Text(Random random) => TomlValue.FromString(new[] { "", "x", "1", "true", "0x1F", " y " }[random.Next(6)]);

    private static TomlValue Date(string text) => TomlValue.Parse($"d = {text}").Entries[0].Value;
}
