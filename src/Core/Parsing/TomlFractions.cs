using System.Text.RegularExpressions;
using ConfigLock.Model.Text;

namespace ConfigLock.Core.Parsing;

/// <summary>
/// Fractions of a second of more than seven digits: TOML allows them and says to cut them off, and Tomlyn finds a fault
/// in them.
/// </summary>
internal static class TomlFractions
{
    private static readonly Regex TooFine = new(
        @"\G((?:[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ])?[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{7})([0-9]+)([Zz]|[+-][0-9]{2}:[0-9]{2})?",
        RegexOptions.CultureInvariant);

    /// <summary>
    /// The document with those cut off that stand where a fault is, so that text in quotes is left alone, and with blanks
    /// for what is cut off, so that all else keeps its place; <see langword="null"/> where there are none.
    /// </summary>
    public static string? CutOff(string text, IEnumerable<TextFault> faults)
    {
        var cut = new char[0];
        var (line, lineStart) = (1, 0);
        foreach (var fault in faults.OrderBy(static fault => fault.Place.Line))
        {
            for (; line < fault.Place.Line && lineStart < text.Length; line++)
                lineStart = text.IndexOf('\n', lineStart) is var end and >= 0 ? end + 1 : text.Length;
            if (TooFine.Match(text, Offset(text, lineStart, fault.Place.Column)) is not { Success: true } match) continue;
            if (cut.Length == 0) cut = text.ToCharArray();
            (match.Groups[1].Value + match.Groups[3].Value).PadRight(match.Length).CopyTo(0, cut, match.Index, match.Length);
        }

        return cut.Length == 0 ? null : new string(cut);
    }

    private static int Offset(string text, int lineStart, int column)
    {
        var offset = lineStart;
        for (var i = 1; i < column && offset < text.Length; i++) offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
        return Math.Min(offset, text.Length);
    }
}
