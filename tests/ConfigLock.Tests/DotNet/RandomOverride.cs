using CsCheck;

namespace ConfigLock.Tests.DotNet;

/// <summary>An override, and the pairs in memory that it is.</summary>
/// <param name="Key">Its key, of TOML or with colons.</param>
/// <param name="Value">Its value.</param>
/// <param name="Pairs">The pairs.</param>
/// <param name="Arrays">The keys at which it writes an array.</param>
internal sealed record RandomOverride(
    string Key, string Value, IReadOnlyList<(string Key, string Text)> Pairs, IReadOnlyList<string> Arrays)
{
    private static readonly Gen<string[]> Path =
        RandomJson.OneOf("a", "A", "b", "c", "Mode", "0", "1", "2", "07", "x y", "k.l", "", "\u00c9").Array[1, 3];

    // As TOML, with what a program reads below the override's key.
    private static readonly (string Value, (string Below, string Text)[] Pairs, string[] Arrays)[] Values =
    [
        ("1", [("", "1")], []), ("-5", [("", "-5")], []), ("true", [("", "True")], []), ("1.5", [("", "1.5")], []),
        ("\"x\"", [("", "x")], []), ("\"\"", [("", "")], []), ("", [("", "")], []), ("plain text", [("", "plain text")], []),
        ("'1.10'", [("", "1.10")], []), ("[\"x\"]", [(":0", "x")], [""]), ("[1, \"b\"]", [(":0", "1"), (":1", "b")], [""]),
        ("[[true]]", [(":0:0", "True")], ["", ":0"]), ("{ b = 1 }", [(":b", "1")], []), ("{ \"b:c\" = \"y\" }", [(":b:c", "y")], []),
        ("[{ a = 1, B = 2 }]", [(":0:a", "1"), (":0:B", "2")], [""]),
    ];

    /// <summary>An override.</summary>
    public static readonly Gen<RandomOverride> Any =
        Gen.Select(Path, Gen.Bool, Gen.Int[0, Values.Length - 1]).Select(static (path, isDotted, at) =>
        {
            var (value, pairs, arrays) = Values[at];
            var key = string.Join(":", path);
            return new RandomOverride(
                isDotted || path.Length == 1 ? string.Join(".", path.Select(static part => $"\"{part}\"")) : key,
                value,
                [.. pairs.Select(pair => (key + pair.Below, pair.Text))],
                [.. arrays.Select(below => key + below)]);
        });
}
