using Spectre.Console.Rendering;

namespace ConfigLock.Tool.Display;

/// <summary>
/// Breaks a line at its blanks where it would be wider than a terminal. A word that is wider by itself stays whole: the terminal breaks
/// it, and copies it as it is.
/// </summary>
internal static class Wrapping
{
    // So much of a line has to be left beside an indent that text can be read there.
    private const int Narrow = 24;

    /// <summary>The lines, the later ones indented.</summary>
    /// <param name="pieces">The line.</param>
    /// <param name="indent">How many columns the later lines begin with.</param>
    /// <param name="width">How many columns there are.</param>
    public static IReadOnlyList<IReadOnlyList<Piece>> Lines(IReadOnlyList<Piece> pieces, int indent, int width)
    {
        if (pieces.Sum(static piece => WidthOf(piece.Text)) <= width) return [pieces];
        if (width - indent < Narrow) indent = Math.Min(indent, 2);
        var wrapped = new Lined(indent, width);
        foreach (var piece in pieces) wrapped.Add(piece);
        return wrapped.Lines;
    }

    /// <summary>How many columns of a terminal a text takes.</summary>
    public static int WidthOf(string text) => new Segment(text).CellCount();

    private sealed class Lined(int indent, int width)
    {
        private List<Piece> _line = [];
        private int _at;
        private int _start;

        public List<IReadOnlyList<Piece>> Lines { get; } = [];

        private int Left => width - _at;

        public void Add(Piece piece)
        {
            if (Lines.Count == 0) Lines.Add(_line);

            // One that would fit on a line of its own begins a new one, so that it can be read in one go.
            var whole = WidthOf(piece.Text.TrimEnd(' '));
            if (whole > Left && _at > _start && WidthOf(piece.Text.Trim(' ')) <= width - indent && piece.Text.TrimStart(' ').Length > 0)
                Break();
            foreach (var word in Words(piece.Text))
            {
                var text = word;
                if (_at > _start && WidthOf(text) > Left && WidthOf(text.TrimStart(' ')) <= width - indent) Break();
                if (_at == _start && Lines.Count > 1) text = text.TrimStart(' ');
                Write(piece with { Text = text });
                _at = (_at + WidthOf(text)) % (width + 1);
            }
        }

        private void Write(Piece piece)
        {
            if (_line.Count > 0 && _line[^1].Tone == piece.Tone) _line[^1] = piece with { Text = _line[^1].Text + piece.Text };
            else _line.Add(piece);
        }

        private void Break()
        {
            if (_line.Count > 0) _line[^1] = _line[^1] with { Text = _line[^1].Text.TrimEnd(' ') };
            _line = [new Piece(new string(' ', indent))];
            Lines.Add(_line);
            _at = _start = indent;
        }

        // Each with the blanks before it.
        private static IEnumerable<string> Words(string text)
        {
            var start = 0;
            for (var i = 1; i < text.Length; i++)
            {
                if (text[i] != ' ' || text[i - 1] == ' ') continue;
                yield return text[start..i];
                start = i;
            }

            if (start < text.Length) yield return text[start..];
        }
    }
}
