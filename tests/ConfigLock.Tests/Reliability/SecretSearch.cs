using System.Buffers;
using System.Text;

namespace ConfigLock.Tests.Reliability;

/// <summary>A secret, in the ways in which sources can spell it, and the search for it in what builds leave.</summary>
internal static class SecretSearch
{
    /// <summary>What every spelling holds, whatever it does to the characters in the middle.</summary>
    public static readonly IReadOnlyList<string> Ends = ["zq9kw7vj", "xj4wq8zk"];

    /// <summary>A secret with characters that TOML, JSON, HTML, MSBuild and addresses write in ways of their own.</summary>
    public static readonly string Planted = Ends[0] + "\"\\<&>%;é\t$(x)" + Ends[1];

    private static readonly SearchValues<string> Traces =
        SearchValues.Create([.. Ends, .. Ends.SelectMany(Base64)], StringComparison.OrdinalIgnoreCase);

    /// <summary>TOML's spellings of the secret.</summary>
    public static IReadOnlyList<string> Spellings { get; } =
    [
        "\"" + Planted.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\t", "\\t") + "\"",
        "'" + Planted + "'",
        "\"\"\"\n" + Planted.Replace("\\", "\\\\") + "\"\"\"",
        "'''" + Planted + "'''",
        "\"" + string.Concat(Planted.Select(static c => FormattableString.Invariant($"\\u{(int)c:X4}"))) + "\"",
    ];

    /// <summary>Whether there is a trace of the secret in a text.</summary>
    public static bool IsIn(string text) => text.AsSpan().ContainsAny(Traces);

    /// <summary>Whether there is one in the bytes of a file, as UTF-8 or as UTF-16.</summary>
    public static bool IsIn(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return IsIn(text) || (text.Contains('\0') && IsIn(text.Replace("\0", "")));
    }

    /// <summary>Checks a text and each file below the folders.</summary>
    public static void AssertNowhere(string text, params string[] folders)
    {
        Assert.False(IsIn(text), text);
        var files = folders.Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        foreach (var file in files)
            if (IsIn(File.ReadAllBytes(file))) Assert.Fail($"{file}\n{File.ReadAllText(file)}");
    }

    // The characters of the encoding that do not depend on what stands before and behind.
    private static IEnumerable<string> Base64(string text)
    {
        for (var shift = 0; shift < 3; shift++)
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('.', shift) + text + "..."))[4..^4][..8];
    }
}
