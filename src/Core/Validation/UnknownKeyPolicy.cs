namespace ConfigLock.Core.Validation;

/// <summary>What becomes of a key in a layer or a profile that a closed schema does not know (<c>ConfigLockUnknownKeys</c>).</summary>
internal enum UnknownKeyPolicy
{
    /// <summary>It is an error.</summary>
    Error,

    /// <summary>It is left out, with a warning.</summary>
    Warn,

    /// <summary>It is left out.</summary>
    Ignore,
}
