namespace ConfigLock.Core.Files;

/// <summary>
/// How a system reads the text of a path. A value and not a question to the system, so that the rules of each are tested on all.
/// </summary>
internal sealed class PathRules
{
    private const string Unc = "UNC/";

    private static readonly string[] DevicePrefixes = ["//?/", "//./"];

    private PathRules(bool isWindows) => IsWindows = isWindows;

    /// <summary>One root, <c>/</c> alone separates, and case counts.</summary>
    public static PathRules Posix { get; } = new(isWindows: false);

    /// <summary>Drives and shares, <c>\</c> and <c>/</c> both separate, and case does not count.</summary>
    public static PathRules Windows { get; } = new(isWindows: true);

    /// <summary>Those of this machine.</summary>
    public static PathRules OfMachine { get; } = Path.DirectorySeparatorChar == '\\' ? Windows : Posix;

    /// <summary>Whether they are those of Windows.</summary>
    public bool IsWindows { get; }

    /// <summary>How names compare.</summary>
    public StringComparison Comparison => IsWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The text, as long as it was, with <c>/</c> for each separator.</summary>
    public string WithSlashes(string text) => IsWindows ? text.Replace('\\', '/') : text;

    /// <summary>Whether the names in a text are those of more than one directory or file.</summary>
    public bool HasSeparator(string text) => WithSlashes(text).IndexOf('/') >= 0;

    /// <summary>
    /// What no relative path leads out of (<c>/</c>, <c>C:</c>, <c>//server/share</c>; empty for none), and the names below it, in which
    /// <c>.</c> and <c>..</c> are followed.
    /// </summary>
    public (string Root, IReadOnlyList<string> Names) Split(string path)
    {
        var text = WithSlashes(path);
        var root = IsWindows ? WindowsRoot(ref text) : text.StartsWith("/", StringComparison.Ordinal) ? "/" : string.Empty;
        var names = new List<string>();
        foreach (var name in text.Split('/'))
        {
            if (name is "" or ".") continue;
            if (name != "..") names.Add(name);
            else if (names.Count > 0) names.RemoveAt(names.Count - 1);
        }

        return (root, names);
    }

    // Takes the root from the text ("Naming Files, Paths, and Namespaces", Microsoft). A path that begins with one slash is of the
    // current drive, which nobody here knows.
    private static string WindowsRoot(ref string text)
    {
        var given = text;
        if (Array.Exists(DevicePrefixes, prefix => given.StartsWith(prefix, StringComparison.Ordinal)))
        {
            text = text.Substring(DevicePrefixes[0].Length);
            if (text.StartsWith(Unc, StringComparison.OrdinalIgnoreCase)) text = "//" + text.Substring(Unc.Length);
        }

        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var share = text.IndexOf('/', 2);
            var end = share < 0 ? -1 : text.IndexOf('/', share + 1);
            return Take(ref text, end < 0 ? text.Length : end);
        }

        return text.Length > 1 && text[1] == ':' ? Take(ref text, 2) : string.Empty;
    }

    private static string Take(ref string text, int length)
    {
        var taken = text.Substring(0, length);
        text = text.Substring(length);
        return taken;
    }
}
