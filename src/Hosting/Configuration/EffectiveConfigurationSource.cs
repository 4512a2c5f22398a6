using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>The lock as a source of configuration.</summary>
/// <param name="config">The config as locked.</param>
/// <param name="environment">Its environment; <see langword="null"/> where it counts in all.</param>
internal sealed class EffectiveConfigurationSource(TomlValue config, string? environment) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new EffectiveConfigurationProvider(config, environment);
}
