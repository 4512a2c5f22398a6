using ConfigLock.Core.Provenance;
using ConfigLock.Core.Values;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace ConfigLock.Core.Text;

/// <summary>
/// Reads TOML into values with the place of every key and value. It goes through the syntax tree with validation,
/// since Tomlyn's other readers accept redefined keys and keep the last value silently.
/// </summary>
public static class TomlReader
{
    /// <summary>Reads a document. With faults, the table holds nothing that should be used.</summary>
    /// <param name="text">The document.</param>
    /// <param name="source">What the values are said to come from.</param>
    /// <param name="faults">Receives each syntax error and each redefined key.</param>
    public static ConfigTable Read(string text, Source source, ICollection<TextFault> faults)
    {
        var document = SyntaxParser.Parse(text, source.Name, validate: true);
        if (document.HasErrors)
        {
            foreach (var message in document.Diagnostics)
                if (message.Kind == DiagnosticMessageKind.Error)
                    faults.Add(new TextFault(message.Span.Start.Line + 1, message.Span.Start.Column + 1, Sentence(message.Message)));
            return new ConfigTable(new Origin(Place.Whole(source)));
        }

        return new TomlTreeBuilder(source).Build(document);
    }

    /// <summary>Reads a single value, as on the right of <c>=</c>; <see langword="null"/> if the text is not one.</summary>
    public static ConfigValue? ReadValue(string text, Source source)
    {
        // A line end, a comment or a second key behind the value would be swallowed by the document around it.
        var faults = new List<TextFault>();
        var table = Read("v = " + text, source, faults);
        if (faults.Count > 0 || table.Count != 1 || !table.TryGet("v", out var entry)) return null;
        return entry.Value.Copy(_ => new Origin(Place.Whole(source)));
    }

    private static string Sentence(string message) => message.Trim().TrimEnd('.');
}
