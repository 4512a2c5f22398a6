using System.Text.Json;
using ConfigLock.Core.Text;
using ConfigLock.Tool.Display;

namespace ConfigLock.Tool.Differences;

/// <summary>Shows differences: a line for each, by key.</summary>
internal static class DifferenceView
{
    public static void Show(Screen screen, IEnumerable<Difference> differences)
    {
        foreach (var difference in differences) Show(screen, difference);
    }

    /// <summary>Shows a unified diff.</summary>
    public static void ShowDiff(Screen screen, string diff)
    {
        if (diff.Length == 0) return;
        foreach (var line in diff.TrimEnd('\n').Split('\n')) screen.Line(new Piece(line, DiffLine.ToneOf(line)));
    }

    /// <summary>Writes them as an array.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<Difference> differences) =>
        writer.WriteObjects("differences", differences, difference =>
        {
            writer.WriteString("key", difference.Key);
            writer.WriteString("before", difference.Before);
            writer.WriteString("after", difference.After);
            writer.WriteOptional("note", difference.Note.Length == 0 ? null : difference.Note);
        });

    private static void Show(Screen screen, Difference difference)
    {
        var note = new Piece(difference.Note.Length == 0 ? string.Empty : $"  # {difference.Note}", Tone.Quiet);
        switch (difference)
        {
            case { Before: null }: screen.Line(new Piece($"+ {difference.Key} = {difference.After}", Tone.Good), note); break;
            case { After: null }: screen.Line(new Piece($"- {difference.Key} = {difference.Before}", Tone.Bad), note); break;
            default:
                screen.Line(
                    new Piece($"~ {difference.Key} = "), new Piece(difference.Before!, Tone.Bad), new Piece(" -> "),
                    new Piece(difference.After!, Tone.Good), note);
                break;
        }
    }
}
