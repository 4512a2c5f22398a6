using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>The text of a lockfile.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LockfileText
{
    /// <summary>The canonical text.</summary>
    /// <param name="config">The effective config, a table.</param>
    /// <param name="version">The version of the lockfile's format.</param>
    /// <param name="configLockVersion">The version of ConfigLock that made the lock.</param>
    /// <param name="digests">The digests, a table.</param>
    public static string Write(TomlValue config, long version, string configLockVersion, TomlValue digests) =>
        ValueForm.WriteLock(config, version, configLockVersion, digests);
}
