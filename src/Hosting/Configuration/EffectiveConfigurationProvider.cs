using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>Answers with what is locked.</summary>
/// <param name="config">The config as locked.</param>
/// <param name="environment">Its environment; <see langword="null"/> where it counts in all.</param>
internal sealed class EffectiveConfigurationProvider(TomlValue config, string? environment) : ConfigurationProvider
{
    public override void Load() => Data = ConfigurationPairs.Of(config);

    public override string ToString() => environment is null ? "the lock" : $"the lock of {environment}";
}
