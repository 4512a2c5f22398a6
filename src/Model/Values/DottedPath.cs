using System.Text;
using ConfigLock.Toml;

namespace ConfigLock.Model.Values;

/// <summary>A path of keys in text, as rules write it: <c>mcp_servers.*.token</c>, with parts in quotes where they hold a dot.</summary>
public static class DottedPath
{
    /// <summary>The parts; <see langword="null"/> where the text is no path: an empty part, an open quote.</summary>
    public static IReadOnlyList<string>? Parse(string text)
    {
        var parts = new List<string>();
        var position = 0;
        while (true)
        {
            if (ReadPart(text, ref position) is not { Length: > 0 } part) return null;
            parts.Add(part);
            if (position == text.Length) return parts;
            if (text[position] != '.') return null;
            position++;
        }
    }

    /// <summary>The text of a path.</summary>
    public static string Format(IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (text.Length > 0) text.Append('.');
            if (part == "*") text.Append(part);
            else TomlText.AppendKey(text, part);
        }

        return text.ToString();
    }

    private static string? ReadPart(string text, ref int position)
    {
        if (position < text.Length && text[position] is '"' or '\'')
        {
            var end = text.IndexOf(text[position], position + 1);
            if (end < 0) return null;
            var quoted = text.Substring(position + 1, end - position - 1);
            position = end + 1;
            return quoted;
        }

        var dot = text.IndexOf('.', position);
        if (dot < 0) dot = text.Length;
        var part = text.Substring(position, dot - position);
        position = dot;
        return part;
    }
}
