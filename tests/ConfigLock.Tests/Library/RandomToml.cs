using CsCheck;

namespace ConfigLock.Tests.Library;

/// <summary>Random documents, valid and nearly valid ones.</summary>
internal static class RandomToml
{
    private static readonly Gen<string> Key = Any("a", "b", "c", "a", "b", "\"a\"", "'b'", "\"\"", "1", "-", "\"\\u0061\"", "\"é𝄞\"");

    private static readonly Gen<string> DottedKey =
        Gen.Select(Key.List[1, 3], Any(".", ".", " . ", "\t.")).Select(static (parts, dot) => string.Join(dot, parts));

    private static readonly Gen<string> Blank = Any(string.Empty, string.Empty, " ", "\t ");

    private static readonly Gen<string> Line = Any("\n", "\n", "\r\n", " # comment\n", "\n\n", "  \n\t");

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Long.Select(static number => number.ToString()),
        Gen.Double.Select(static number => number.ToString("R").ToLowerInvariant()),
        Gen.String[Gen.Char["0123456789_+-.eExobaf"], 1, 6],
        Any(
            "0",
            "-0",
            "+1_000",
            "0xdead_BEEF",
            "0o17",
            "0b101",
            "1e3",
            "-0.0",
            "inf",
            "-nan",
            "+inf",
            "6.02_2e+2_3",
            "0x7fffffffffffffff"));

    private static readonly Gen<string> Date = Gen.OneOf(
        Any(
            "1979-05-27",
            "1979-05-27 07:32Z",
            "1979-05-27t07:32:00.50-07:00",
            "07:32",
            "07:32:00.1230",
            "2024-02-29",
            "2023-02-29",
            "0001-01-01",
            "9999-12-31T23:59:59Z"),
        Gen.Select(Gen.Int[0, 2400], Gen.Int[0, 13], Gen.Int[0, 32])
            .Select(static (year, month, day) => $"{year:0000}-{month:00}-{day:00}"),
        Gen.Select(Gen.Int[0, 25], Gen.Int[0, 61], Gen.Int[0, 61], Any(string.Empty, "Z", "+00:00", "-14:00", "+14:01", ".5z"))
            .Select(static (hour, minute, second, rest) => $"2024-01-01 {hour:00}:{minute:00}:{second:00}{rest}"));

    private static readonly Gen<string> Text = Gen.Select(
        Any("\"", "'", "\"\"\"", "'''"),
        Gen.OneOf(
            Gen.Const("x"),
            Any(
                "\\n",
                "\\\\",
                "\\e",
                "\\x41",
                "\\u00e9",
                "\\U0001D11E",
                "\\ud800",
                "\\q",
                "\\\n  ",
                "\\ \r\n\n",
                "\"",
                "''",
                "\n",
                "\r\n",
                "#",
                "𝄞",
                "\t",
                "\u007f",
                "\r")).List[0, 4])
        .Select(static (quote, parts) => quote + string.Concat(parts) + quote);

    private static readonly Gen<string> Scalar = Gen.Frequency(
        (3, Number), (2, Date), (3, Text), (1, Any("true", "false")), (1, Any("yes", "", "True", "\"open", "1 2", "[", "}", "a.b")));

    private static readonly Gen<string> Plain = Any("1", "\"x\"", "true", "1979-05-27", "0.5", "[]", "{}");

    /// <summary>A document of a few lines over few keys, so that keys and tables meet again.</summary>
    public static readonly Gen<string> Document = Gen.Frequency(
        (3, Gen.Select(DottedKey, Blank, Value(2)).Select(static (key, blank, value) => $"{key}{blank}={blank}{value}")),
        (1, DottedKey.Select(static key => $"[{key}]")),
        (1, DottedKey.Select(static key => $"[[{key}]]")))
        .Select(Line, static (line, end) => line + end).List[0, 8].Select(string.Concat);

    /// <summary>A document whose values are all valid: only the structure is at stake.</summary>
    public static readonly Gen<string> Structure = Gen.Select(Gen.Int[0, 4], Any("a", "b", "c").List[1, 4], Plain)
        .Select(static (form, parts, value) => (form, string.Join(".", parts)) switch
        {
            (0 or 1, var key) => $"[{key}]\n",
            (2, var key) => $"[[{key}]]\n",
            (3, var key) => $"{key} = {value}\n",
            var (_, key) => $"{parts[0]} = {{ {key} = {value}, {string.Join(".", Enumerable.Reverse(parts))} = 1 }}\n",
        }).List[0, 8].Select(string.Concat);

    /// <summary>A document that is TOML.</summary>
    public static readonly Gen<string> Valid = Gen.OneOf(Document, Structure).Where(static text => Toml.Faults(text).Count == 0);

    /// <summary>A document with a few characters or pieces taken out, put in, or moved.</summary>
    public static Gen<string> Mutated(Gen<string> documents) => documents.SelectMany(static document => Edits(document, 3));

    private static Gen<string> Edits(string document, int most) => Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, document.Length], Gen.Int[0, document.Length], Gen.OneOf(
            Gen.Char["[]{}=.,\"'\\#\n\r\t +-_:0123456789abefntuxTZz"].Select(static c => c.ToString()),
            Any("\0", "\u007f", "\u0085", "\ufeff", "\ud800", "\udc00", "é", "𝄞", "\"\"\"", "'''", "[[", "]]", "\r\n", ",}", "= 1")))
        .Select((form, from, to, piece) =>
        {
            var (start, end) = from < to ? (from, Math.Min(to, from + 8)) : (to, Math.Min(from, to + 8));
            return form switch
            {
                0 => document.Remove(start, end - start),
                1 => document.Insert(from, piece),
                2 => document.Insert(from, document.Substring(start, end - start)),
                _ => document.Remove(start, end - start).Insert(start, piece),
            };
        })
        .SelectMany(edited => most == 1 ? Gen.Const(edited) : Gen.Frequency((2, Gen.Const(edited)), (1, Edits(edited, most - 1))));

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency((5, Scalar), (1, ArrayOf(depth - 1)), (1, InlineOf(depth - 1)));

    private static Gen<string> ArrayOf(int depth) =>
        Gen.Select(Value(depth).List[0, 3], Any(",", ", ", ",\n", " , # c\n", ",,", " "), Any(string.Empty, "\n", ",", " # c\n"))
            .Select(static (items, comma, end) => "[" + string.Join(comma, items) + end + "]");

    private static Gen<string> InlineOf(int depth) =>
        Gen.Select(
            Gen.Select(DottedKey, Value(depth)).List[0, 3], Any(",", ", ", ",\n", " , # c\n"), Any(string.Empty, "\n", ",", " # c\n"))
            .Select(
                static (pairs, comma, end) =>
                    "{" + string.Join(comma, pairs.Select(static pair => pair.Item1 + " = " + pair.Item2)) + end + "}");
}
