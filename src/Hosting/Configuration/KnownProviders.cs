using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>
/// The providers of Microsoft.Extensions.Configuration. Asked for the names at the root they name each key of theirs once, by its first
/// part, so that counting tells whether they have others than those that were asked for.
/// </summary>
internal static class KnownProviders
{
    private const string Library = "Microsoft.Extensions.Configuration.";

    /// <summary>
    /// Those of a configuration in the order in which they count, with those of configurations that are chained into it.
    /// </summary>
    /// <returns>Whether all are known.</returns>
    public static bool TryList(IConfiguration configuration, List<IConfigurationProvider> providers)
    {
        if (configuration is not IConfigurationRoot root) return false;
        foreach (var provider in root.Providers)
        {
            if (provider is ChainedConfigurationProvider chained)
            {
                if (!TryList(chained.Configuration, providers)) return false;
            }
            else
            {
                if (!IsKnown(provider)) return false;
                providers.Add(provider);
            }
        }

        return true;
    }

    private static bool IsKnown(IConfigurationProvider provider) =>
        provider is EffectiveConfigurationProvider || provider.GetType().FullName is
            Library + "Json.JsonConfigurationProvider" or Library + "Json.JsonStreamConfigurationProvider"
            or Library + "EnvironmentVariables.EnvironmentVariablesConfigurationProvider"
            or Library + "CommandLine.CommandLineConfigurationProvider" or Library + "Memory.MemoryConfigurationProvider"
            or Library + "Ini.IniConfigurationProvider" or Library + "Xml.XmlConfigurationProvider"
            or Library + "KeyPerFile.KeyPerFileConfigurationProvider";
}
