namespace ConfigLock.Model.Rules;

/// <summary>Whether a lock holds a key that the config has (docs/resolution.md, step 9). Of two answers the greater counts.</summary>
internal enum InLock
{
    /// <summary>It always does.</summary>
    Always,

    /// <summary>That hangs on the config.</summary>
    Depends,

    /// <summary>Never, unless a requirement says the key.</summary>
    Never,
}
