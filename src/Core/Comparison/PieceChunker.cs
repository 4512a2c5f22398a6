using DiffPlex;

namespace ConfigLock.Core.Comparison;

/// <summary>Cuts a text behind each occurrence of what ends a piece; the ends belong to the pieces.</summary>
/// <param name="end">What ends a piece.</param>
internal sealed class PieceChunker(string end) : IChunker
{
    /// <summary>Cuts at line ends: a carriage return is part of the line, as git sees it.</summary>
    public static readonly PieceChunker Lines = new("\n");

    /// <summary>Cuts at blank lines, which stand before the headers of a lock.</summary>
    public static readonly PieceChunker Sections = new("\n\n");

    /// <inheritdoc/>
    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var found = text.IndexOf(end, start, StringComparison.Ordinal);
            var next = found < 0 ? text.Length : found + end.Length;
            pieces.Add(text.Substring(start, next - start));
            start = next;
        }

        return pieces;
    }
}
