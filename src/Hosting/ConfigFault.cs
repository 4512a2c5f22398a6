namespace ConfigLock.Hosting;

/// <summary>A value of a configuration that the config's type does not take.</summary>
public sealed record ConfigFault
{
    internal ConfigFault(string key, string message, string? provider) => (Key, Message, Provider) = (key, message, provider);

    /// <summary>The key, as the lock writes it.</summary>
    public string Key { get; }

    /// <summary>What is wrong with it. It shows no secret.</summary>
    public string Message { get; }

    /// <summary>What answers: the path of a file, or the name of the provider; <see langword="null"/> where nothing does.</summary>
    public string? Provider { get; }

    /// <summary>What is wrong, and where it comes from.</summary>
    public override string ToString() => Provider is null ? Message : $"{Message}; from {Provider}";
}
