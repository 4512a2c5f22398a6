namespace ConfigLock.Core.Locking;

/// <summary>What a build does with the lock that it loads.</summary>
internal enum LockMode
{
    /// <summary>There is no lock: the effective config is only resolved.</summary>
    None,

    /// <summary>The lock is the authoritative config, in place of the layers.</summary>
    Replay,

    /// <summary>The lock is compared with what the live sources resolve to.</summary>
    Verify,

    /// <summary>The lock is rewritten from the live sources where they differ.</summary>
    Update,
}
