namespace ConfigLock.Hosting;

/// <summary>A configuration that the config's type does not take.</summary>
public sealed class ConfigBindingException : Exception
{
    internal ConfigBindingException(IReadOnlyList<ConfigFault> faults)
        : base("The configuration does not fit its schema:\n  " + string.Join("\n  ", faults)) => Faults = faults;

    /// <summary>All that is wrong with it.</summary>
    public IReadOnlyList<ConfigFault> Faults { get; }
}
