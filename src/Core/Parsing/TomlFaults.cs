using System.Text.RegularExpressions;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using Tomlyn.Syntax;

namespace ConfigLock.Core.Parsing;

/// <summary>
/// Tomlyn's messages in a form that can be printed anywhere: they quote the document's own text, which may be a
/// secret, so what they quote is left out unless it is punctuation or the name of a token kind.
/// </summary>
internal static class TomlFaults
{
    private static readonly Regex Quotation = new(
        @"(?<!token: )`(?!<eof>)[^`]*[^\W_][^`]*`", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    // Not in quotation marks, and to the end of the text.
    private static readonly Regex Unquoted = new(
        @"(?<=Expecting `=` after a key) instead of .*|(?<=^Unexpected token )\[.*",
        RegexOptions.Singleline | RegexOptions.CultureInvariant);

    // Tomlyn's own names of what it found and wanted say most, and stand behind the last quotation.
    private static readonly Regex Expectation = new(
        @"^Unexpected token found `.*`(?: \(token: `(\w+)`\))? while expecting (?:token )?`(\w+|[^\w`]+)`(?: \(token: `\w+`\))?$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant);

    public static TextFault From(DiagnosticMessage message, Source source)
    {
        var text = Without(message.Message.Trim()).TrimEnd('.', ' ');
        return new TextFault(new Place(source, message.Span.Start.Line + 1, message.Span.Start.Column + 1), text);
    }

    private static string Without(string message)
    {
        if (Expectation.Match(message) is not { Success: true, Groups: var groups })
            return Quotation.Replace(Unquoted.Replace(message, string.Empty), "here");
        return "Unexpected " + (groups[1].Success ? groups[1].Value : "text") + " while expecting " + groups[2].Value;
    }
}
