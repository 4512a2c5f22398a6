using System.Text;

namespace ConfigLock.Core.Reporting;

/// <summary>Paths as git spells them in a patch.</summary>
internal static class GitPath
{
    /// <summary>The path in a header of a patch: quoted as C quotes strings where git would not read it otherwise.</summary>
    public static string InHeader(string path)
    {
        if (!path.Any(static c => c is '"' or '\\' or '\u007f' or < ' ')) return path;
        var text = new StringBuilder("\"");
        foreach (var c in path)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c is '\u007f' or < ' ') text.Append('\\').Append(Convert.ToString(c, 8).PadLeft(3, '0'));
            else text.Append(c);
        }

        return text.Append('"').ToString();
    }
}
