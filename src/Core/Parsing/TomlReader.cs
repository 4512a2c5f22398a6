using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace ConfigLock.Core.Parsing;

/// <summary>
/// Reads TOML into values with the place of every key and value. Tomlyn's own readers of values accept redefined keys and
/// keep the last value silently, so this goes by its tokens, and where they make no valid document, by its syntax tree,
/// which says all that is wrong.
/// </summary>
public static class TomlReader
{
    /// <summary>Reads a document; <see langword="null"/> with a fault.</summary>
    /// <param name="text">The document.</param>
    /// <param name="source">What the values are said to come from.</param>
    /// <param name="report">Receives each syntax error and each redefined key; <see langword="null"/> where none is to be told.</param>
    /// <param name="mergeRemedy">What helps where a merge left its marks in the text, besides a choice by hand, as a clause.</param>
    public static ConfigTable? Read(string text, Source source, Action<TextFault>? report = null, string? mergeRemedy = null)
    {
        // Whoever reads a file takes its first byte-order mark away. Tomlyn would take away another.
        if (text.StartsWith("\uFEFF", StringComparison.Ordinal))
        {
            report?.Invoke(new TextFault(new Place(source, 1, 1), "it begins with more than one byte-order mark"));
            return null;
        }

        var faults = new List<TextFault>();
        var table = ReadReplaced(text, source, faults);
        MergeMarks.Report(text, source, faults, report, mergeRemedy);
        return faults.Count == 0 ? table : null;
    }

    private static ConfigTable ReadReplaced(string text, Source source, List<TextFault> faults)
    {
        if (ReplacementCharacter.In(text) is not { } replacement) return ReadPlain(text, source, faults);
        var table = ReadPlain(replacement.Hide(text), source, faults);
        for (var i = 0; i < faults.Count; i++) faults[i] = faults[i] with { Message = replacement.Show(faults[i].Message) };
        return replacement.Show(table);
    }

    private static ConfigTable ReadPlain(string text, Source source, List<TextFault> faults)
    {
        var table = ReadOnce(text, source, faults);
        while (faults.Count > 0 && TomlFractions.CutOff(text, faults) is { } cut)
        {
            faults.Clear();
            table = ReadOnce(text = cut, source, faults);
        }

        return table;
    }

    private static ConfigTable ReadOnce(string text, Source source, List<TextFault> faults)
    {
        try
        {
            return TomlTokenReader.Read(text, source) ?? ReadTree(text, source, faults);
        }
        catch (TomlException exception)
        {
            // Thrown only for what the parser refuses to go into, such as arrays nested beyond its limit.
            faults.Add(new TextFault(new Place(source, exception.Line ?? 0, exception.Column ?? 0), exception.Message.TrimEnd('.')));
        }
        catch (ArgumentException)
        {
            // Known of Tomlyn 2.10 with text that ends inside "\u004".
            faults.Add(new TextFault(Place.Whole(source), "the text ends inside a value"));
        }

        return new ConfigTable(new Origin(Place.Whole(source)));
    }

    /// <summary>Reads a document through the syntax tree.</summary>
    internal static ConfigTable ReadTree(string text, Source source, ICollection<TextFault> faults)
    {
        var document = SyntaxParser.Parse(text, source.Name, validate: false);
        if (!document.HasErrors) return new TomlTreeBuilder(source, faults).Build(document);
        foreach (var message in document.Diagnostics)
            if (message.Kind == DiagnosticMessageKind.Error)
                faults.Add(TomlFaults.From(message, source));
        return new ConfigTable(new Origin(Place.Whole(source)));
    }

    /// <summary>Reads a single value, as on the right of <c>=</c>; <see langword="null"/> if the text is not one.</summary>
    public static ConfigValue? ReadValue(string text, Source source)
    {
        // As the first of two elements, so that a comment, a comma or another key in the text cannot pass for its end.
        if (Read("v = [" + text + ", 0]", source)?["v"] is not ConfigArray { Items.Count: 2 } array) return null;
        return array.Items[0].Copy(_ => new Origin(Place.Whole(source)));
    }
}
