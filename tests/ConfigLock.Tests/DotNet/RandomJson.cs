using CsCheck;

namespace ConfigLock.Tests.DotNet;

/// <summary>
/// Random layers of JSON, with all that people and programs write: keys that stand twice, colons, nulls, comments, odd numbers.
/// </summary>
internal static class RandomJson
{
    private static readonly Gen<string> Plain = OneOf(
        "a", "A", "b", "B", "c", "Mode", "mode", "0", "1", "2", "00", "07", "1x", "10", "-1", "x y", "", "k.l", "Microsoft.AspNetCore",
        "\\u0062", "\\u00e9", "\u00c9", "\u00df", "\u0130", "\u0131", "\ud83d\ude00", "\\ud83d\\ude00", "\\u0000", "a\\tb", "\\u003a0");

    private static readonly Gen<string> Path = OneOf(
        "a:b", "A:B", "b:0", "B:1", "a:a:c", "a::b", ":a", "a:", ":", "0:0", "c:0:a", "Mode:x", "a:b:c:d");

    private static readonly Gen<string> Key = Gen.Frequency((6, OneOf("a", "A", "b", "c", "Mode", "0", "1")), (3, Plain), (2, Path));

    private static readonly Gen<string> Number = OneOf(
        "1", "-1", "0", "-0", "42", "1.5", "1.10", "0.1", "1.0", "-0.0", "1e3", "1E3", "1E+2", "1e-7", "1e22", "1E400", "-1e999",
        "5e-324", "1.7976931348623157e308", "0.30000000000000004", "123456789012345678901234567890", "9007199254740993",
        "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
        "18446744073709551615");

    private static readonly Gen<string> Text = OneOf(
        "\"\"", "\"x\"", "\"True\"", "\"1\"", "\"1.10\"", "\" \"", "\"a:b\"", "\"[]\"", "\"null\"", "\"\\u00e9\\n\"", "\"\u00e9\"",
        "\"\\r\\n\\t\\\\ \\/ \\\"\"", "\"'''\"", "\"\\\"\\\"\\\"\"", "\"\\u0000\\u001f\\u007f\"", "\"\ud83d\ude00\"", "\"\\ud83d\\ude00\"",
        "\"\u2028\ufeff\ufffd\"", "\"1979-05-27\"", "\"" + new string('l', 5000) + "\"");

    private static readonly Gen<string> Scalar = Gen.Frequency(
        (8, OneOf("1", "2", "true", "false", "\"x\"", "\"y\"", "\"\"")), (4, OneOf("null")), (4, Number), (4, Text));

    private static readonly Gen<string> Space = OneOf("", "", "", "", " ", "\n", "/* \u00e9 */", "// c\n", "\t", "\n\n  ");

    // Between a key and its colon the library takes no comment.
    private static readonly Gen<string> Blank = OneOf("", "", " ", "\n");

    /// <summary>A layer.</summary>
    public static readonly Gen<string> Layer = Gen.Select(Space, Object(3), Space, static (before, layer, after) => before + layer + after);

    /// <summary>A layer as deep as the library reads one, or deeper, or deep by the colons of its keys.</summary>
    public static readonly Gen<string> DeepLayer = Gen.Select(
        Gen.Int[60, 68], Gen.Bool.Array[68], Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[50, 80])), Scalar,
        static (depth, arrays, colons, value) => "{\"" + string.Concat(Enumerable.Repeat("a:", colons)) + "b\":"
            + string.Concat(arrays.Take(depth - 1).Select(static isArray => isArray ? "[" : "{\"a\":")) + value
            + string.Concat(arrays.Take(depth - 1).Reverse().Select(static isArray => isArray ? "]" : "}")) + "}");

    /// <summary>One of these.</summary>
    public static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static Gen<string> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency((4, Scalar), (3, Object(depth - 1)), (3, Array(depth - 1)));

    private static Gen<string> Object(int depth) =>
        Gen.Select(Space, Entry(depth).Array[0, 5], OneOf("", "", "", ","), Gen.Int[0, 9]).Select(static (space, entries, end, twice) =>
        {
            var said = twice == 0 ? entries : entries.DistinctBy(static entry => entry.Key.ToUpperInvariant());
            return "{" + space + string.Join(",", said.Select(static entry => entry.Text)) + (entries.Length > 0 ? end : "") + "}";
        });

    // Mostly as people write settings: what is a section in one layer is one in another.
    private static Gen<(string Key, string Text)> Entry(int depth) => Gen.Select(Space, Key, Blank).SelectMany((space, key, blank) =>
        Gen.Frequency((5, UsualValue(key, depth)), (1, Value(depth)))
            .Select(value => (key, $"{space}\"{key}\"{blank}:{space}{value}{blank}")));

    private static Gen<string> UsualValue(string key, int depth) => (depth, key) switch
    {
        ( > 0, "a" or "A" or "Mode") => Object(depth - 1),
        ( > 0, "b" or "B") => Array(depth - 1),
        _ => Scalar,
    };

    private static Gen<string> Array(int depth) =>
        Gen.Select(Space, Value(depth).Array[0, 4], OneOf("", "", "", ",")).Select(
            static (space, items, end) => "[" + space + string.Join("," + space, items) + (items.Length > 0 ? end : "") + "]");
}
