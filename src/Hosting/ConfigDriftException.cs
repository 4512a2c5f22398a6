namespace ConfigLock.Hosting;

/// <summary>A program does not run with the config that it was locked to.</summary>
public sealed class ConfigDriftException : Exception
{
    internal ConfigDriftException(string message, IReadOnlyList<DriftedKey> keys)
        : base(message) => Keys = keys;

    /// <summary>The keys, in ordinal order; none where no config was locked for the environment.</summary>
    public IReadOnlyList<DriftedKey> Keys { get; }
}
