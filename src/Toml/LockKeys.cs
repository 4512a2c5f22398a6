namespace ConfigLock.Toml;

/// <summary>What stands at the top level of a lock.</summary>
internal static class LockKeys
{
    /// <summary>The version of the format.</summary>
    public const string Version = "version";

    /// <summary>The version of ConfigLock that made the lock.</summary>
    public const string ConfigLockVersion = "configlock_version";

    /// <summary>The effective config.</summary>
    public const string Config = "config";

    /// <summary>The digests of what stays out of the config.</summary>
    public const string Digests = "digests";
}
