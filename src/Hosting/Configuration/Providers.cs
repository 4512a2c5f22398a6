using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>The providers of a program's configuration.</summary>
internal static class Providers
{
    /// <summary>
    /// Those of a configuration in the order in which they count: a configuration that is chained into another one stands in for its
    /// providers.
    /// </summary>
    public static List<IConfigurationProvider> Of(IConfigurationRoot root)
    {
        var all = new List<IConfigurationProvider>();
        Add(all, root);
        return all;
    }

    private static void Add(List<IConfigurationProvider> all, IConfigurationRoot root)
    {
        foreach (var provider in root.Providers)
        {
            if (provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot inner }) Add(all, inner);
            else all.Add(provider);
        }
    }
}
