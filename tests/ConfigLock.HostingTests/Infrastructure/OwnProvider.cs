using Microsoft.Extensions.Configuration;

namespace ConfigLock.HostingTests.Infrastructure;

/// <summary>A provider of a program's own. As its documentation allows, it names each section but once.</summary>
internal sealed class OwnProvider((string Key, string? Value)[] pairs) : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load()
    {
        foreach (var (key, value) in pairs) Data[key] = value;
    }

    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) =>
        base.GetChildKeys([], parentPath).Concat(earlierKeys).Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(ConfigurationKeyComparer.Instance);
}
