namespace ConfigLock.Core.Defaults;

/// <summary>Which branches of <c>anyOf</c> and <c>oneOf</c> supply defaults. Each kind includes the ones before it.</summary>
internal enum BranchSupply
{
    /// <summary>None, and no other condition does.</summary>
    None,

    /// <summary>The first that validates as written, with what holds whatever the value is.</summary>
    Fitting,

    /// <summary>Where none does, the first that misses nothing but required keys with defaults.</summary>
    Completed,
}
