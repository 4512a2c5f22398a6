using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace ConfigLock.Core.Parsing;

/// <summary>A second opinion on text that is no TOML: where the syntax tree of Tomlyn has errors.</summary>
internal static class TomlynFaults
{
    /// <summary>The lines with an error, counted from 1; none where Tomlyn cannot go on to the end of the text.</summary>
    public static HashSet<int> Lines(string text)
    {
        var lines = new HashSet<int>();
        try
        {
            foreach (var message in SyntaxParser.Parse(text, validate: false).Diagnostics)
                if (message.Kind == DiagnosticMessageKind.Error) lines.Add(message.Span.Start.Line + 1);
        }
        catch (TomlException)
        {
            // Thrown for what it refuses to go into, such as arrays nested beyond its limit.
        }
        catch (ArgumentException)
        {
            // Known of Tomlyn 2.10 with text that ends inside "\u004".
        }

        return lines;
    }
}
