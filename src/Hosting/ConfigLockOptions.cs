namespace ConfigLock.Hosting;

/// <summary>How a start is checked.</summary>
public sealed class ConfigLockOptions
{
    /// <summary>What it does on drift; by itself it fails.</summary>
    public ConfigDrift OnDrift { get; set; } = ConfigDrift.Fail;
}
