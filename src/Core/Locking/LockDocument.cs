using ConfigLock.Model.Values;

namespace ConfigLock.Core.Locking;

/// <summary>A lockfile: the effective config with the metadata that never enters the config.</summary>
/// <param name="ConfigLockVersion">The version of ConfigLock that wrote it.</param>
/// <param name="Config">The effective config.</param>
internal sealed record LockDocument(string ConfigLockVersion, ConfigTable Config)
{
    /// <summary>The version of the format.</summary>
    public const long FormatVersion = 1;

    public const string VersionKey = "version";

    public const string ConfigLockVersionKey = "configlock_version";

    public const string ConfigKey = "config";

    /// <summary>The file name that belongs to an id.</summary>
    public static string FileName(string id) => id + ".config.lock.toml";
}
