using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Parsing;

/// <summary>Reads JSON (RFC 8259) into values with the place of every key and value. A repeated key is a fault.</summary>
public static class JsonReader
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaximumDepth = 256;

    // A literal that is none is quoted whole, and may be a secret without its quotes.
    private static readonly Regex Literal = new(
        "^'.{2,}' (?=is an invalid JSON literal)", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    /// <summary>Reads a document; <see langword="null"/> with a fault.</summary>
    /// <param name="text">The document.</param>
    /// <param name="source">What the values are said to come from.</param>
    /// <param name="report">Receives each fault; <see langword="null"/> where somebody else says them.</param>
    public static ConfigValue? Read(string text, Source source, Action<TextFault>? report = null) =>
        Read(text, source, JsonForm.Strict, report);

    /// <inheritdoc cref="Read(string, Source, Action{TextFault}?)"/>
    /// <param name="text">The document.</param>
    /// <param name="source">What the values are said to come from.</param>
    /// <param name="form">What the text may hold.</param>
    /// <param name="report">Receives each fault; <see langword="null"/> where somebody else says them.</param>
    internal static ConfigValue? Read(string text, Source source, JsonForm form, Action<TextFault>? report)
    {
        var faults = new List<TextFault>();
        var value = ReadPlain(text, source, form, faults);
        MergeMarks.Report(text, source, faults, report);
        return value;
    }

    /// <summary>The fault of a key that stands in its object already.</summary>
    internal static TextFault Repeated(string key, Place place) => new(place, $"the key \"{key}\" stands twice in one object");

    private static ConfigValue? ReadPlain(string text, Source source, JsonForm form, List<TextFault> faults)
    {
        // The reader counts a carriage return as the end of a line where it ends a comment, and nowhere else.
        var lines = text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');
        var utf8 = Encoding.UTF8.GetBytes(lines);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            MaxDepth = form.MaximumDepth,
            AllowTrailingCommas = form.AllowsComments,
            CommentHandling = form.AllowsComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        });
        var builder = new JsonTreeBuilder(source, new Utf8LineCounter(utf8), form, faults);
        try
        {
            reader.Read();
            var value = builder.Value(ref reader);
            reader.Read();
            return faults.Count == 0 ? value : null;
        }
        catch (JsonException exception)
        {
            faults.Add(new TextFault(PlaceOf(exception, utf8, source), Literal.Replace(FirstSentence(exception.Message), "this")));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader refuses to decode an escaped lone surrogate, which has no UTF-8 form.
            faults.Add(new TextFault(builder.PlaceAt(reader.TokenStartIndex), "a string holds half of a surrogate pair"));
            return null;
        }
    }

    // The reader counts the bytes of a line, and a place the characters.
    private static Place PlaceOf(JsonException exception, byte[] utf8, Source source)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--) start = Array.IndexOf(utf8, (byte)'\n', start) + 1;
        var place = new Utf8LineCounter(utf8).At(start + (exception.BytePositionInLine ?? 0));
        return new Place(source, place.Line, place.Column);
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message.Substring(0, end)).TrimEnd('.');
    }
}
