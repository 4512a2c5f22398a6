using ConfigLock.Core.Locking;

namespace ConfigLock.Core.Merging;

/// <summary>What a merge of two locks came to.</summary>
/// <param name="Ours">The merged lock, with the values of one side in the conflicts.</param>
/// <param name="Theirs">The same with those of the other side.</param>
/// <param name="Conflicts">The keys that both sides changed, in the order in which they were found.</param>
internal sealed record MergedLock(LockDocument Ours, LockDocument Theirs, IReadOnlyList<MergeConflict> Conflicts)
{
    /// <summary>The canonical text, with marks around the conflicts.</summary>
    /// <param name="labels">What to call the sides behind the marks.</param>
    /// <param name="markLength">The length of a mark in characters.</param>
    public string ToText((string Ours, string Theirs) labels, int markLength) => Conflicts.Count == 0
        ? LockWriter.Write(Ours).Text
        : ConflictText.Write(LockWriter.Write(Ours), LockWriter.Write(Theirs), labels, markLength);
}
