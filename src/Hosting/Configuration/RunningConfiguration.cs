using ConfigLock.Judging.Running;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>The configuration of a program, with the provider of each value.</summary>
internal sealed class RunningConfiguration : IRunningConfig
{
    private static readonly Source Unknown = new(SourceKind.Layer, "the configuration", null);

    private readonly IConfiguration _configuration;
    private readonly List<(IConfigurationProvider Provider, Lazy<Source> Source)>? _providers;
    private readonly ConfigurationTree? _tree;

    /// <param name="configuration">The configuration. Of a section nobody knows the providers.</param>
    public RunningConfiguration(IConfiguration configuration)
    {
        _configuration = configuration;
        if (configuration is not IConfigurationRoot root) return;
        _providers = [.. Providers.Of(root).Select(WithSource)];
        _tree = new ConfigurationTree(_providers.Select(static provider => provider.Provider));
    }

    public IEnumerable<string> ChildNames(string path) => _tree is null ? Asked(path) : _tree.Below(path);

    public RunningAnswer? Answer(string path)
    {
        if (_providers is null) return _configuration[path] is { } text ? new RunningAnswer(text, Unknown, 0) : null;
        for (var i = _providers.Count - 1; i >= 0; i--)
        {
            var (provider, source) = _providers[i];
            if (!provider.TryGet(path, out var text)) continue;
            return new RunningAnswer(text, source.Value, i) { Locked = LockedAt(path, provider, source.Value) };
        }

        return null;
    }

    public bool IsLockedArray(string path) => _providers is not null && _providers.Exists(one =>
        one.Provider is EffectiveConfigurationProvider locked && locked.ValueAt(path) is { Kind: TomlKind.Array });

    private IEnumerable<string> Asked(string path)
    {
        var section = path.Length == 0 ? _configuration : _configuration.GetSection(path);
        foreach (var child in section.GetChildren()) yield return child.Key;
    }

    private static ConfigValue? LockedAt(string path, IConfigurationProvider provider, Source source) =>
        provider is EffectiveConfigurationProvider locked && locked.ValueAt(path) is { } value
            ? TomlValues.ToConfig(value, new Origin(new Place(source, 0, 0)))
            : null;

    private static (IConfigurationProvider Provider, Lazy<Source> Source) WithSource(IConfigurationProvider provider) =>
        (provider, new Lazy<Source>(() => ProviderNames.SourceOf(provider)));
}
