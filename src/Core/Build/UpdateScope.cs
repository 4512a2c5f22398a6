namespace ConfigLock.Core.Build;

/// <summary>How much of the lock a build takes over.</summary>
internal enum UpdateScope
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>All that the live sources say.</summary>
    All,

    /// <summary>What the live sources say about some keys.</summary>
    Keys,

    /// <summary>The running version alone.</summary>
    Version,
}
