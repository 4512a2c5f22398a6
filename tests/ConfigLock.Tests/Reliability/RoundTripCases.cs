using ConfigLock.Model.Values;
using ConfigLock.Tests.Library;
using CsCheck;

namespace ConfigLock.Tests.Reliability;

/// <summary>What is written and read back.</summary>
internal static class RoundTripCases
{
    public const string Edges = """
        least = -9223372036854775808
        most = 9223372036854775807
        zero = -0
        floats = [-0.0, 0.0, nan, -nan, inf, -inf, 5e-324, 1.7976931348623157e308, 0.1, 1e21, 123456789012345680.0]
        offset = [1979-05-27T07:32:00Z, 1979-05-27 00:32:00.999999-07:00, 0002-01-01T00:00:00+14:00, 9999-12-31T23:59:59.9999999Z]
        local = [1979-05-27T07:32:00, 1979-05-27, 07:32:00, 00:00:00.5, 23:59:59]
        "" = "\u0000\u0001\u001f\u007f\u0080\u2028\ufffd\ufeff\u00e9\U0001d11e\U0010ffff"
        "a.b" = "\b\t\n\f\r\"\\'"
        "line\nend" = { "\"" = 1, "'" = 2, "\u0000" = 3, "#" = 4, "[" = 5 }
        '\' = '''
        a "quoted"
        text\'''
        "é" = []
        """;

    // Each seed is one case: CsCheck's own cases depend on how many threads there are.
    public static ConfigTable RandomLock(Random random) => Generate(RandomValues.Table, random);

    /// <summary>A random document as the engine reads it; <see langword="null"/> for one that is no TOML.</summary>
    public static ConfigTable? RandomDocument(Random random)
    {
        var text = Generate(RandomToml.Document, random);
        return Shown.Engine(text, out var fault) is not null && fault is null ? Toml.Table(text) : null;
    }

    /// <summary>Every character of the basic plane and every 256th beyond, in keys and values.</summary>
    public static ConfigTable EveryCharacter()
    {
        var table = new ConfigTable(default);
        for (var block = 0; block < 0x110000; block += 0x400)
        {
            var text = string.Concat(
                Enumerable.Range(block, 0x400).Where(static code => code is < 0xd800 or > 0xdfff && (code < 0x10000 || code % 0x100 == 0))
                    .Select(char.ConvertFromUtf32));
            table.Set(text + "key", default, new ConfigString(text, default));
        }

        return table;
    }

    /// <summary>A value of a generator, the same for the same seed.</summary>
    public static T Generate<T>(Gen<T> generator, Random random) => generator.Generate(Next(random), null, out _);

    private static PCG Next(Random random) => new((uint)random.Next(), (ulong)random.NextInt64());
}
