using ConfigLock.Core.Sources;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Locking;

/// <summary>A lock that was read from a file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Document">What it says.</param>
/// <param name="VersionPlace">Where it says which ConfigLock wrote it.</param>
internal sealed record LoadedLock(Source Source, LockDocument Document, Place VersionPlace)
{
    /// <summary>Whether a hand has put a secret into it.</summary>
    public bool HoldsSecret { get; init; }

    /// <summary>The text of the file, without a byte-order mark.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Whether the file begins with a byte-order mark.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>All that stands in the file.</summary>
    public string FileText => HasByteOrderMark ? "\uFEFF" + Text : Text;

    /// <summary>Its config as the source of a replay, apart from the one that the result is compared with.</summary>
    public ConfigSource ForReplay(Semantics semantics)
    {
        var config = Document.Config.CopyTable();
        Controls.Drop(config, semantics);
        return new ConfigSource(Source, config);
    }
}
