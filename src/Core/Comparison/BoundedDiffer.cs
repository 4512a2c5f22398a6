using DiffPlex;
using DiffPlex.Model;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// The library's differ, whose time grows with the number of lines times that of their differences, and for long texts
/// one whose time grows with the lines alone. It may find more differences than there are, never fewer.
/// </summary>
public sealed class BoundedDiffer : Differ, IDiffer
{
    /// <summary>The most lines of both texts together for which the fewest differences are found.</summary>
    public const int MaximumLines = 8_000;

    /// <summary>The differ.</summary>
    public static readonly new IDiffer Instance = new BoundedDiffer();

    DiffResult IDiffer.CreateDiffs(string oldText, string newText, bool ignoreWhiteSpace, bool ignoreCase, IChunker chunker)
    {
        var (before, after) = (chunker.Chunk(oldText), chunker.Chunk(newText));
        return before.Count + after.Count <= MaximumLines
            ? CreateDiffs(oldText, newText, ignoreWhiteSpace, ignoreCase, new Chunked(oldText, before, after))
            : new DiffResult(before, after, AnchoredDiff.Blocks(before, after));
    }

    // The pieces that were counted, which nobody needs to cut again.
    private sealed class Chunked(string oldText, IReadOnlyList<string> before, IReadOnlyList<string> after) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => ReferenceEquals(text, oldText) ? before : after;
    }
}
