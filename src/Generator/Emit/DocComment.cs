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
        StringBuilder? escaped = null;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPlain(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (Replacement(text[i]) is { } replacement)
            {
                (escaped ??= new StringBuilder(text.Length)).Append(text, start, i - start).Append(replacement);
                start = i + 1;
            }
        }

        return escaped is null ? text : escaped.Append(text, start, text.Length - start).ToString();
    }

    // What nearly all documentation is made of.
    private static bool IsPlain(char character) => character is (>= ' ' and <= '~' and not ('&' or '<' or '>')) or '\n' or '\t';

    private static string? Replacement(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => IsOfXml(character) ? null : " ",
    };

    // And ends no line of C#.
    private static bool IsOfXml(char character) =>
        character >= ' ' && !char.IsSurrogate(character) && character is not ('\u0085' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');
}
