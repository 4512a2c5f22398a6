using ConfigLock.Model.Values;

namespace ConfigLock.Core.Merging;

/// <summary>A key that both sides changed, and not to the same; one may have removed it.</summary>
/// <param name="Path">The key; of a digest its name, as a key.</param>
/// <param name="IsDigest">Whether it is a digest.</param>
internal sealed record MergeConflict(KeyPath Path, bool IsDigest)
{
    /// <inheritdoc/>
    public override string ToString() => IsDigest ? $"digest of {Path}" : Path.ToString();
}
