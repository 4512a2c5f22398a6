namespace ConfigLock.Hosting;

/// <summary>A key that the program does not run with as it was locked. Values of secrets are masked.</summary>
public sealed record DriftedKey
{
    internal DriftedKey(string key, string locked, string running, string provider, string? reason) =>
        (Key, Locked, Running, Provider, Reason) = (key, locked, running, provider, reason);

    /// <summary>The key, as the lock writes it.</summary>
    public string Key { get; }

    /// <summary>
    /// The locked value as TOML; <c>(absent)</c> where the lock lacks the key, <c>(external)</c> where only the program gets it.
    /// </summary>
    public string Locked { get; }

    /// <summary>
    /// The value that the program runs with, as TOML; <c>(absent)</c> where it lacks the key, <c>(empty)</c> where only the program gets it
    /// and gets nothing.
    /// </summary>
    public string Running { get; }

    /// <summary>What answers: the path of a file, or the name of the provider; <c>(nothing)</c> where nothing does.</summary>
    public string Provider { get; }

    /// <summary>Why the lock rule <c>drift = "warn"</c> lets the key pass; <see langword="null"/> where no rule does.</summary>
    public string? Reason { get; }

    /// <summary>The key with both values and what answers.</summary>
    public override string ToString() => Reason is null
        ? $"{Key}: locked {Locked}, running {Running}, from {Provider}"
        : $"{Key}: locked {Locked}, running {Running}, from {Provider}; let pass: {Reason}";
}
