using System.Text;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>XML documentation that is well-formed whatever the schema says.</summary>
internal static class DocComment
{
    /// <summary>Writes the documentation, and the attribute of what is deprecated.</summary>
    /// <param name="writer">Receives the lines.</param>
    /// <param name="docs">What the schema says.</param>
    /// <param name="otherwise">The summary where the schema says nothing, as XML.</param>
    /// <param name="subject">What is deprecated, for the attribute's message; <see langword="null"/> where it cannot stand.</param>
    public static void Write(SourceWriter writer, Documentation docs, string otherwise, string? subject = null)
    {
        WriteElement(writer, "summary", docs.Summary.Length == 0 ? otherwise : Escape(docs.Summary));
        if (docs.Remarks.Count == 1) WriteElement(writer, "remarks", Escape(docs.Remarks[0]));
        else if (docs.Remarks.Count > 1) WriteParagraphs(writer, "remarks", docs.Remarks);
        if (docs.Deprecated && subject is not null)
            writer.Line($"[global::System.Obsolete({Literals.Text(subject + " is deprecated.")})]");
    }

    private static void WriteElement(SourceWriter writer, string element, string paragraph)
    {
        if (paragraph.IndexOf('\n') < 0)
        {
            writer.Line($"/// <{element}>{paragraph}</{element}>");
            return;
        }

        writer.Line($"/// <{element}>");
        WriteLines(writer, paragraph);
        writer.Line($"/// </{element}>");
    }

    private static void WriteParagraphs(SourceWriter writer, string element, IReadOnlyList<string> paragraphs)
    {
        writer.Line($"/// <{element}>");
        foreach (var paragraph in paragraphs) WriteLines(writer, $"<para>{Escape(paragraph)}</para>");
        writer.Line($"/// </{element}>");
    }

    private static void WriteLines(SourceWriter writer, string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            writer.Line("/// ", text, start, end);
            start = end + 1;
        }

        writer.Line("/// ", text, start, text.Length);
    }

    public static string Escape(string text)
    {
        if (IsPlain(text)) return text;
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var isPair = char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair) escaped.Append(character).Append(text[++i]);
            else if (character == '&') escaped.Append("&amp;");
            else if (character == '<') escaped.Append("&lt;");
            else if (character == '>') escaped.Append("&gt;");
            else if (character is '\n' or '\t' || IsOfXml(character))
                escaped.Append(character);
            else escaped.Append(' ');
        }

        return escaped.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
            if (character is < ' ' or > '~' or '&' or '<' or '>') return false;
        return true;
    }

    // And ends no line of C#.
    private static bool IsOfXml(char character) =>
        character >= ' ' && !char.IsSurrogate(character) && character is not ('\u0085' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');
}
