using System.Text.Json;
using ConfigLock.Core.Text;
using ConfigLock.Tool.Display;

namespace ConfigLock.Tool.Differences;

/// <summary>Shows differences: a line for each, by key.</summary>
/// <param name="screen">Where to.</param>
internal sealed class DifferenceView(Screen screen)
{
    // What stands between a sign and the value.
    private const int Indent = 4;

    /// <summary>Shows the keys.</summary>
    public void Show(IReadOnlyList<Difference> differences)
    {
        var names = Columns.Of(differences.Select(static one => one.Key));
        var values = Columns.Of(differences.Select(static one => string.Concat(Values(one).Select(static piece => piece.Text))));
        foreach (var one in differences)
        {
            var (sign, tone) = one switch
            {
                { Before: null } => ("+ ", Tone.Good),
                { After: null } => ("- ", Tone.Bad),
                _ => ("~ ", Tone.Plain),
            };
            var pieces = new List<Piece> { new(sign + Columns.Pad(one.Key, names), tone), new(" = ", tone) };
            pieces.AddRange(Values(one));
            if (one.Note.Length > 0)
            {
                var width = Values(one).Sum(static piece => Wrapping.WidthOf(piece.Text));
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + new string(' ', Math.Max(values - width, 0)) };
                pieces.Add(new Piece("  # " + one.Note, Tone.Quiet));
            }

            screen.Line(Indent, pieces);
        }
    }

    /// <summary>Shows the digests.</summary>
    public void Show(IEnumerable<DigestDifference> digests)
    {
        foreach (var (name, change, note) in digests)
        {
            var (sign, tone) = change switch { "gained" => ('+', Tone.Good), "lost" => ('-', Tone.Bad), _ => ('~', Tone.Plain) };
            var behind = note.Length == 0 ? string.Empty : "  # " + note;
            screen.Line(Indent, new Piece($"{sign} digest of {name}", tone), new Piece(behind, Tone.Quiet));
        }
    }

    /// <summary>Shows a unified diff.</summary>
    public void ShowDiff(string diff)
    {
        if (diff.Length == 0) return;
        foreach (var line in diff.TrimEnd('\n').Split('\n')) screen.Line(Indent, new Piece(line, DiffLine.ToneOf(line)));
    }

    /// <summary>Writes the keys as an array.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<Difference> differences) =>
        writer.WriteObjects("differences", differences, difference =>
        {
            writer.WriteString("key", difference.Key);
            writer.WriteString("before", difference.Before);
            writer.WriteString("after", difference.After);
            writer.WriteOptional("note", difference.Note.Length == 0 ? null : difference.Note);
        });

    /// <summary>Writes the digests as an array; nothing where there are none.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<DigestDifference> digests)
    {
        if (digests.Count == 0) return;
        writer.WriteObjects("digests", digests, digest =>
        {
            writer.WriteString("name", digest.Name);
            writer.WriteString("change", digest.Change);
            writer.WriteOptional("note", digest.Note.Length == 0 ? null : digest.Note);
        });
    }

    private static Piece[] Values(Difference difference) => difference switch
    {
        { Before: null } => [new Piece(difference.After!, Tone.Good)],
        { After: null } => [new Piece(difference.Before, Tone.Bad)],
        _ => [new Piece(difference.Before, Tone.Bad), new Piece(" -> "), new Piece(difference.After, Tone.Good)],
    };
}
