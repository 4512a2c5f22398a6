using System.Globalization;

namespace ConfigLock.Tests.DotNet;

/// <summary>Random layers of JSON that fit <see cref="ShopSettings"/>, in the spellings that the binder takes.</summary>
internal sealed class RandomSettings(Random random)
{
    private const int MostLayers = 3;
    private const int DeepestServer = 2;

    private static readonly string[] Texts =
        ["\"x\"", "\"\"", "\" y \"", "1", "1.10", "1e3", "-0", "true", "false", "\"0x1F\"", "\"\\u00e9\\n\"", "\"2026-11-26\""];

    private static readonly string[] Integers =
    [
        "0", "5", "7", "100", "\"5\"", "\" 6 \"", "\"+7\"", "\"0x1F\"", "\"#1f\"", "\"&h1F\"", "\"&H2a\"", "\"0X0a\"", "-0", "\"-0\"",
        "\"007\"", "\"#0x1F\"", "\"\\t8\\n\"",
    ];

    private static readonly string[] SignedIntegers = ["-1", "2147483647", "-2147483648", "\"-12\"", "\"0x7fffffff\"", "\"#FFFFFFFF\""];

    private static readonly string[] LongIntegers =
        ["9223372036854775807", "\"-9223372036854775808\"", "4294967296", "\"0xFFFFFFFFFFFFFFFF\"", "\"#8000000000000000\""];

    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "1.5", "1e3", "1.10", "-0", "-0.0", "\"1.50\"", "\" 2.5 \"", "\"+.5\"", "\"5.\"", "\"1E-3\"", "\"NaN\"",
        "\"Infinity\"", "\"-Infinity\"", "1E400", "\"-1e400\"", "0.1", "123456789012345678901234567890", "9007199254740993",
        "\"nan\"", "1e-400",
    ];

    private static readonly string[] Truths = ["true", "false", "\"TRUE\"", "\"False\"", "\" true \"", "\"fAlSe\\n\""];

    private static readonly string[] Modes =
        ["\"ReadOnly\"", "\"readonly\"", "\"FULL\"", "\"Full\"", "\"off\"", "\"OFF\"", "\" Full \""];

    private static readonly string[] Days = ["\"2026-11-26\"", "\"2024-02-29\"", "\"0001-01-01\"", "\"9999-12-31\""];

    // What no type but text takes, or none at all.
    private static readonly string[] Odd =
    [
        "\"\"", "\"many\"", "5.0", "1e2", "\"5.0\"", "2147483648", "300", "-5", "9223372036854775808", "\"0x\"", "\"#\"", "\"1,000\"",
        "\"(5)\"", "\"1\"", "\"ReadOnly,Full\"", "\"yes\"", "\"0x1G\"", "\"&h-1\"", "true", "{}", "[]", "{ \"x\": 1 }", "[1]",
        "\"2026-13-01\"", "\"0x1F\"",
    ];

    /// <summary>Whether something is in them that not every type takes.</summary>
    public bool HasOdd { get; private set; }

    /// <summary>One to three layers.</summary>
    public string[] Layers() => [.. Enumerable.Range(0, random.Next(1, MostLayers + 1)).Select(_ => Object(Entries(Root())))];

    private (string Key, Func<string> Value)[] Root() =>
    [
        ("Name", () => OneOf(Texts)), ("Greeting", () => OneOf(Texts)), ("Retries", Small), ("Small", Small),
        ("Tiny", () => OneOf(Integers)), ("Big", () => OneOf(Integers, SignedIntegers, LongIntegers)), ("Ratio", () => OneOf(Numbers)),
        ("On", () => OneOf(Truths)), ("Cached", () => OneOf(Truths)), ("Mode", () => OneOf(Modes)), ("Day", () => OneOf(Days)),
        ("Main", () => Server(DeepestServer)), ("Hosts", () => Array(() => OneOf(Texts))),
        ("Ports", () => Array(() => OneOf(Integers, SignedIntegers, LongIntegers))), ("Modes", () => Array(() => OneOf(Modes))),
        ("Servers", () => Array(() => Server(1))), ("Labels", () => Dictionary(() => OneOf(Texts))),
        ("Weights", () => Dictionary(() => OneOf(Numbers))), ("Backups", () => Dictionary(() => Server(1))),
        ("Groups", () => Dictionary(() => Array(() => OneOf(Texts)))),
        ("Main:Port", Small), ("Main:Next:Host", () => OneOf(Texts)), ("Hosts:0", () => OneOf(Texts)), ("Ports:0", () => OneOf(Integers)),
        ("Labels:b", () => OneOf(Texts)), ("Backups:a:Mode", () => OneOf(Modes)), ("Groups:a", () => Array(() => OneOf(Texts))),
    ];

    private string Server(int depth) => Object(Entries(
    [
        ("Host", () => OneOf(Texts)), ("Port", Small), ("Mode", () => OneOf(Modes)), ("Tags", () => Array(() => OneOf(Texts))),
        .. depth > 0 ? [("Next", () => Server(depth - 1))] : System.Array.Empty<(string, Func<string>)>(),
    ]));

    private string Small() => OneOf(Integers, SignedIntegers);

    // A few of the keys, in any case.
    private IEnumerable<(string Key, string Value)> Entries((string Key, Func<string> Value)[] known) => known
        .Where(_ => random.Next(4) == 0).Select(one => (Cased(one.Key), Varied(one.Value)));

    // By position, as an array or as the keys of an object.
    private string Array(Func<string> element)
    {
        var items = Enumerable.Range(0, random.Next(4)).Select(_ => Varied(element)).ToList();
        return random.Next(5) > 0
            ? $"[{string.Join(", ", items)}]"
            : Object(items.Select(static (item, at) => (at.ToString(CultureInfo.InvariantCulture), item)));
    }

    private string Dictionary(Func<string> value)
    {
        string[] names = ["a", "b", "x.y", "0", "\u00e9", "long name"];
        return Object(names.Where(_ => random.Next(3) == 0).Select(name => (Cased(name), Varied(value))));
    }

    private string Object(IEnumerable<(string Key, string Value)> entries)
    {
        var members = entries.Select(static entry => $"\"{entry.Key}\": {entry.Value}").ToList();
        return members.Count == 0 ? "{}" : $"{{ {string.Join(", ", members)}{(random.Next(8) == 0 ? "," : "")} }}";
    }

    private string Varied(Func<string> value)
    {
        var choice = random.Next(150);
        if (choice > 2) return value();
        HasOdd = true;
        return choice == 0 ? OneOf(Odd) : "null";
    }

    private string Cased(string key) => random.Next(3) switch
    {
        0 => key.ToUpperInvariant(),
        1 => key.ToLowerInvariant(),
        _ => key,
    };

    private string OneOf(params string[][] lists)
    {
        var list = lists[random.Next(lists.Length)];
        return list[random.Next(list.Length)];
    }
}
