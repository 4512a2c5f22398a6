using System.Globalization;
using System.Text;

namespace ConfigLock.Serialization;

/// <summary>
/// A line of an outline: what emitted code says of a type in one text, because a text costs a compiler next to nothing. First stands a
/// sign or the name of a type, then a blank, then a text to the end of the line; in it <c>\u</c> and four digits stand for a character.
/// </summary>
/// <param name="head">What stands before the first blank.</param>
/// <param name="text">What stands behind it.</param>
internal readonly struct OutlineLine(string head, string text)
{
    public string Head { get; } = head;

    public string Text { get; } = text;

    /// <summary>The lines of an outline.</summary>
    public static List<OutlineLine> Of(string outline)
    {
        var lines = new List<OutlineLine>();
        if (outline.Length == 0) return lines;
        foreach (var line in outline.Split('\n'))
        {
            var end = line.IndexOf(' ');
            lines.Add(new OutlineLine(line.Substring(0, end), Unescape(line.Substring(end + 1))));
        }

        return lines;
    }

    private static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }

            plain.Append((char)int.Parse(text.Substring(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += 5;
        }

        return plain.ToString();
    }
}
