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
        var (oldLines, newLines) = (new TextLines(before), new TextLines(after));
        var (old, @new) = (new Position(before, sections.PiecesOld), new Position(after, sections.PiecesNew));
        var changes = new List<DiffBlock>();
        foreach (var section in sections.DiffBlocks)
        {
            old.GoTo(section.DeleteStartA);
            @new.GoTo(section.InsertStartB);
            var (oldLine, newLine) = (oldLines.LineAt(old.Offset), newLines.LineAt(@new.Offset));
            var lines = Compare(old.Take(section.DeleteCountA), @new.Take(section.InsertCountB), PieceChunker.Lines);
            foreach (var line in lines.DiffBlocks)
                changes.Add(
                    new DiffBlock(oldLine + line.DeleteStartA, line.DeleteCountA, newLine + line.InsertStartB, line.InsertCountB));
        }

        return new DiffResult(oldLines, newLines, changes);
    }

    private static DiffResult Compare(string before, string after, IChunker chunker) =>
        BoundedDiffer.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);

    /// <summary>A place between the sections of a text.</summary>
    private sealed class Position(string text, IReadOnlyList<string> sections)
    {
        private int _section;

        /// <summary>The number of characters before it.</summary>
        public int Offset { get; private set; }

        /// <summary>Goes on to a section.</summary>
        public void GoTo(int section)
        {
            for (; _section < section; _section++) Offset += sections[_section].Length;
        }

        /// <summary>Goes on behind some sections, and gives their text.</summary>
        public string Take(int count)
        {
            var start = Offset;
            GoTo(_section + count);
            return text.Substring(start, Offset - start);
        }
    }
}
