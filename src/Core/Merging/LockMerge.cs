using ConfigLock.Core.Locking;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Merging;

/// <summary>Merges two locks that were made from one, by key on the values.</summary>
internal static class LockMerge
{
    /// <summary>The merged lock; it is the same in either order of the sides, but for the conflicts.</summary>
    /// <param name="before">The lock that both sides started from; <see langword="null"/> where each has made it anew.</param>
    /// <param name="ours">The lock of one side.</param>
    /// <param name="theirs">The lock of the other.</param>
    public static MergedLock Merge(LockDocument? before, LockDocument ours, LockDocument theirs)
    {
        var conflicts = new List<MergeConflict>();
        var config = new ValueMerge(isDigests: false, conflicts)
            .Merge(before?.Config ?? new ConfigTable(default), ours.Config, theirs.Config);
        var digests = new ValueMerge(isDigests: true, conflicts)
            .Merge(before?.Digests ?? new ConfigTable(default), ours.Digests, theirs.Digests);
        var version = VersionOrder.Higher(ours.ConfigLockVersion, theirs.ConfigLockVersion);
        return new MergedLock(
            new LockDocument(version, config.Ours) { Digests = digests.Ours },
            new LockDocument(version, config.Theirs) { Digests = digests.Theirs },
            conflicts);
    }
}
