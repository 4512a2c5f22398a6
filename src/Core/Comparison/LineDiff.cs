using DiffPlex;
using DiffPlex.Model;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// What differs between the lines of two texts. Only the sections that differ are compared line by line: few keys drift,
/// and most of the time would go into the lines of all the others.
/// </summary>
internal static class LineDiff
{
    /// <summary>The lines of both texts with their ends, and the changes.</summary>
    public static DiffResult Create(string before, string after)
    {
        var sections = Compare(before, after, PieceChunker.Sections);
        var (old, @new) = (new Position(sections.PiecesOld), new Position(sections.PiecesNew));
        var changes = new List<DiffBlock>();
        foreach (var section in sections.DiffBlocks)
        {
            old.GoTo(section.DeleteStartA);
            @new.GoTo(section.InsertStartB);
            var lines = Compare(old.Take(section.DeleteCountA), @new.Take(section.InsertCountB), PieceChunker.Lines);
            foreach (var line in lines.DiffBlocks)
                changes.Add(
                    new DiffBlock(old.Line + line.DeleteStartA, line.DeleteCountA, @new.Line + line.InsertStartB, line.InsertCountB));
        }

        return new DiffResult(new TextLines(before), new TextLines(after), changes);
    }

    private static DiffResult Compare(string before, string after, IChunker chunker) =>
        BoundedDiffer.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);

    /// <summary>A place between the sections of a text.</summary>
    private sealed class Position(IReadOnlyList<string> sections)
    {
        private int _section;

        /// <summary>The number of lines before it.</summary>
        public int Line { get; private set; }

        /// <summary>Goes on to a section.</summary>
        public void GoTo(int section)
        {
            for (; _section < section; _section++)
                foreach (var character in sections[_section])
                    if (character == '\n') Line++;
        }

        /// <summary>The text of the sections from here on.</summary>
        public string Take(int count) => string.Concat(sections.Skip(_section).Take(count));
    }
}
