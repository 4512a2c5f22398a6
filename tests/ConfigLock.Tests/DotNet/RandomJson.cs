using CsCheck;

namespace ConfigLock.Tests.DotNet;

/// <summary>
/// Random layers of JSON, with all that people and programs write: keys that stand twice, colons, nulls, comments, odd numbers.
/// </summary>
internal static class RandomJson
{
    private static readonly Gen<string> Key = OneOf(
        "a", "A", "b", "B", "c", "Mode", "mode", "a:b", "b:0", "0", "1", "2", "07", "a:a:c", "x y", "", "\u00e9");

    private static readonly Gen<string> Scalar = OneOf(
        "1", "-1", "0", "-0", "1.5", "1.10", "1e3", "1E400", "123456789012345678901234567890", "9223372036854775807", "true", "false",
        "\"\"", "\"x\"", "\"True\"", "\"1\"", "\"a:b\"", "\"\\u00e9\\n\"", "null", "null");

    private static readonly Gen<string> Space = OneOf("", "", "", " ", "\n", "/* c */", "// c\n");

    /// <summary>A layer.</summary>
    public static readonly Gen<string> Layer = Object(3);

    /// <summary>A stack of one to four layers.</summary>
    public static readonly Gen<string[]> Layers = Layer.Array[1, 4];

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static Gen<string> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency((4, Scalar), (3, Object(depth - 1)), (3, Array(depth - 1)));

    private static Gen<string> Object(int depth) =>
        Gen.Select(Space, Gen.Select(Key, Space, Value(depth)).Array[0, 4], OneOf("", "", "", ","))
            .Select(static (space, entries, end) => "{" + space
                + string.Join(",", entries.Select(static entry => $"\"{entry.Item1}\":{entry.Item2}{entry.Item3}"))
                + (entries.Length > 0 ? end : "") + "}");

    private static Gen<string> Array(int depth) =>
        Value(depth).Array[0, 4].Select(static items => "[" + string.Join(",", items) + "]");
}
