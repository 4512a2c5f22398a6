using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>Answers with what is locked.</summary>
/// <param name="config">The config as locked.</param>
/// <param name="environment">Its environment; <see langword="null"/> where it counts in all.</param>
internal sealed class EffectiveConfigurationProvider(TomlValue config, string? environment) : ConfigurationProvider
{
    // Only binding and the judgement by the schema ask for it, which most starts do without.
    private readonly Lazy<Dictionary<string, TomlValue>> _values = new(() => ConfigurationPairs.Values(config));

    public override void Load() => Data = ConfigurationPairs.Of(config);

    /// <summary>
    /// What is locked at a path, of which <see cref="ConfigurationProvider.TryGet"/> gives but the text: a value, an array, or an empty
    /// table; <see langword="null"/> where nothing of these is locked.
    /// </summary>
    public TomlValue? ValueAt(string path) => _values.Value.GetValueOrDefault(path);

    public override string ToString() => environment is null ? "the lock" : $"the lock of {environment}";
}
