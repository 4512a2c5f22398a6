using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Core.Locking;

/// <summary>A lockfile: the effective config with the metadata that never enters the config.</summary>
/// <param name="ConfigLockVersion">The version of ConfigLock that wrote it.</param>
/// <param name="Config">The effective config.</param>
internal sealed record LockDocument(string ConfigLockVersion, ConfigTable Config)
{
    /// <summary>The version of the format.</summary>
    public const long FormatVersion = 1;

    public const string VersionKey = LockKeys.Version;

    public const string ConfigLockVersionKey = LockKeys.ConfigLockVersion;

    public const string ConfigKey = LockKeys.Config;

    public const string DigestsKey = LockKeys.Digests;

    /// <summary>The digests of what stays out of the config: text under the name of each, which is a key or a file.</summary>
    public ConfigTable Digests { get; init; } = new(default);

    /// <summary>Whether a lock has such a key at its top level.</summary>
    public static bool IsKey(string name) => name is VersionKey or ConfigLockVersionKey or ConfigKey or DigestsKey;

    /// <summary>The file name that belongs to an id.</summary>
    public static string FileName(string id) => id + ".config.lock.toml";
}
