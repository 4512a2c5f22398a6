using System.Globalization;
using System.Text;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>
/// Names of places on the page: each is the same text as <c>id</c> and behind <c>#</c> in a link, since it holds only characters that a
/// browser leaves as they are.
/// </summary>
internal static class Anchor
{
    private const string Kept = "-_.~[]()!*,:;@$+=";

    /// <summary>The row of a key in the effective config.</summary>
    public static string Key(string path) => "key-" + Escape(path);

    /// <summary>The entry of a drifted key.</summary>
    public static string Drift(string environment, string path) => "drift-" + In(environment) + Escape(path);

    /// <summary>The line of a drifted key in the diff.</summary>
    public static string Diff(string environment, string path) => "diff-" + In(environment) + Escape(path);

    /// <summary>A part of the page that each environment has.</summary>
    public static string In(string part, string environment) => environment.Length == 0 ? part : part + "/" + Escape(environment);

    // The slash is escaped in both names, so that no two anchors are the same.
    private static string In(string environment) => environment.Length == 0 ? string.Empty : Escape(environment) + "/";

    private static string Escape(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var piece in Encoding.UTF8.GetBytes(name))
        {
            var c = (char)piece;
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || Kept.IndexOf(c) >= 0) text.Append(c);
            else text.Append('%').Append(piece.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
