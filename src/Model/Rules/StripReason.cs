namespace ConfigLock.Model.Rules;

/// <summary>Why a key is an input and never in the lock.</summary>
public enum StripReason
{
    /// <summary>It chooses or makes up a profile.</summary>
    Profile,

    /// <summary>It is for finding faults.</summary>
    Debug,

    /// <summary>It describes the machine and not the config.</summary>
    Environment,
}
