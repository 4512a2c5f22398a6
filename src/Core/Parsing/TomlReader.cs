using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Core.Parsing;

/// <summary>Reads TOML into values with the place of every key and value, and says all that is wrong with what is none.</summary>
public static class TomlReader
{
    /// <summary>Reads a document; <see langword="null"/> with a fault.</summary>
    /// <param name="text">The document, without a byte-order mark.</param>
    /// <param name="source">What the values are said to come from.</param>
    /// <param name="report">Receives each syntax error and each redefined key; <see langword="null"/> where none is to be told.</param>
    /// <param name="mergeRemedy">What helps where a merge left its marks in the text, besides a choice by hand, as a clause.</param>
    public static ConfigTable? Read(string text, Source source, Action<TextFault>? report = null, string? mergeRemedy = null)
    {
        var faults = report is null ? null : new List<TomlFault>();
        if (ConfigParser.Read(text, source, faults) is { } table) return table;
        if (faults is not null) MergeMarks.Report(text, source, Confirmed(faults, text, source), report, mergeRemedy);
        return null;
    }

    /// <summary>Reads a single value, as on the right of <c>=</c>; <see langword="null"/> if the text is not one.</summary>
    public static ConfigValue? ReadValue(string text, Source source) =>
        ConfigParser.ReadValue(text, source)?.Copy(_ => new Origin(Place.Whole(source)));

    // What is wrong behind text that is no TOML counts where another reader finds the line wrong too.
    private static List<TextFault> Confirmed(List<TomlFault> faults, string text, Source source)
    {
        var lines = faults.TrueForAll(static fault => fault.IsCertain) ? [] : TomlynFaults.Lines(text);
        return faults.FindAll(fault => fault.IsCertain || lines.Contains(fault.Place.Line))
            .ConvertAll(fault => new TextFault(new Place(source, fault.Place.Line, fault.Place.Column), fault.Message));
    }
}
