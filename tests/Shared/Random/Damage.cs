using System.Text;

namespace ConfigLock.Tests.Shared;

/// <summary>Damages the text of a file, as editors, tools and ill will do.</summary>
internal static class Damage
{
    private static readonly string[] Pieces =
    [
        "\0", "\u0001", "\u007f", "\u0085", "\u2028", "\ufeff", "\ufffd", "\ud800", "\udc00", "é", "𝄞", "\r", "\r\n", "\n", "\t",
        " ", "\\", "\"", "'",
        "\"\"\"", "'''", "[", "]", "[[", "]]", "{", "}", "{{", "}}", ",", ",,", ":", "=", "==", ".", "..", "#", "/*", "*/", "*", "$", "~",
        "~1", "%",
        "\\u0000", "\\ud800", "\\udfff", "\\uFFFD", "\\x", "\\e", "\\\n", "null", "true", "false", "nan", "-nan", "inf", "-inf", "-0.0",
        "0", "-1", "1e999",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615",
        "0xffffffffffffffff", "0o7", "0b1",
        "1_000", "_1", "1.", ".1", "1e-400", "1979-05-27", "1979-05-27T07:32:00Z", "1979-05-27 07:32:00.123456789012-23:59", "07:32",
        "25:61:61", "0000-00-00",
        "2024-02-30", "a.b.c = 1\n", "[a]\n", "[[a]]\n", "a = {b = 1}\n", "\"\" = 1\n", "\"a.b\" = 1\n", "{}", "[]", "\"$ref\": \"#\",",
        "\"$ref\": \"#/$defs/x\",",
        "\"type\": [],", "\"pattern\": \"(\",", "\"allOf\": [{\"$ref\": \"#\"}],", "\"default\": null,",
        "\"x-configlock\": {\"aliases\": [\"model\"]},",
        "\"x-configlock\": {\"alias_of\": \"features.x\"},", "\"$id\": \"http://x/\",",
        "\"$schema\": \"http://json-schema.org/draft-04/schema#\",",
        "..", "/", "../../../../etc/passwd", "/dev/null", "C:\\CON", "\\\\server\\share", "CON", "[rules.\"*\"]\n", "[rules.\"a.*.b\"]\n",
        "version = 1\n", "[config]\n",
    ];

    /// <summary>The text with one to four changes; now and then cut, doubled, or deep.</summary>
    public static string Text(Random random, string text)
    {
        for (var left = random.Next(1, 5); left > 0; left--) text = Once(random, text);
        return text;
    }

    /// <summary>The bytes of a text; now and then in another encoding, with a byte-order mark, other line ends or wrong bytes.</summary>
    public static byte[] Bytes(Random random, string text)
    {
        switch (random.Next(12))
        {
            case 0: return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];
            case 1: return [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)];
            case 2: return [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)];
            case 3: return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
            case 4: return Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal));
            case 5: return Encoding.UTF8.GetBytes(text.Replace('\n', '\r'));
            case 6: return Encoding.Latin1.GetBytes(text + "é");
            case 7:
                var bytes = Encoding.UTF8.GetBytes(text + "\n");
                for (var left = random.Next(1, 4); left > 0; left--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            default: return Encoding.UTF8.GetBytes(text);
        }
    }

    private static string Once(Random random, string text)
    {
        var from = random.Next(text.Length + 1);
        var to = Math.Min(text.Length, from + random.Next(1, 12));
        var piece = Pieces[random.Next(Pieces.Length)];
        switch (random.Next(12))
        {
            case 0: return text.Remove(from, to - from);
            case 1 or 2 or 3: return text.Insert(from, piece);
            case 4 or 5: return text.Remove(from, to - from).Insert(from, piece);
            case 6: return text.Insert(random.Next(text.Length + 1), text[from..to]);
            case 7: return Line(random, text);
            case 8: return random.Next(4) == 0 ? text[..from] : text;
            case 9: return random.Next(4) == 0 ? text.Insert(from, Deep(random)) : text;
            default: return Token(random, text, piece);
        }
    }

    // A whole line twice, elsewhere, or gone: still likely to parse.
    private static string Line(Random random, string text)
    {
        var lines = text.Split('\n').ToList();
        var (from, to) = (random.Next(lines.Count), random.Next(lines.Count));
        if (random.Next(3) == 0) lines.RemoveAt(from);
        else lines.Insert(to, lines[from]);
        return string.Join("\n", lines);
    }

    // In place of one value or word, so that the rest stays as it was.
    private static string Token(Random random, string text, string piece)
    {
        var start = random.Next(text.Length + 1);
        while (start < text.Length && !IsWord(text[start])) start++;
        var end = start;
        while (end < text.Length && IsWord(text[end])) end++;
        return text[..start] + piece + text[end..];
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '$';

    private static string Deep(Random random)
    {
        var depth = random.Next(2) == 0 ? random.Next(1, 300) : random.Next(1, 30_000);
        var (open, close) =
            new[] { ("[", "]"), ("{\"a\":", "}"), ("{a=", "}"), ("a.", ""), ("{\"not\":", "}"), ("(", ")") }[random.Next(6)];
        return new StringBuilder().Insert(0, open, depth).Append('1').Insert(open.Length * depth, close, random.Next(2) == 0 ? depth : 0)
            .ToString();
    }
}
