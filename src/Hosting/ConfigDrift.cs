namespace ConfigLock.Hosting;

/// <summary>What a start does where the program does not run with the config that it was locked to.</summary>
public enum ConfigDrift
{
    /// <summary>It fails, with the whole list of keys.</summary>
    Fail,

    /// <summary>It logs each key and goes on.</summary>
    Warn,
}
